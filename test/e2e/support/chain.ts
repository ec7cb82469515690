import { createPublicClient, http, type PublicClient } from 'viem'
import { inject } from 'vitest'
import type { Address } from '../../../src/domain/hex.ts'
import { jsonRpc } from '../../../local/stack/jsonRpc.ts'

const rpcUrl = () => inject('config').chain.rpcUrls[0] ?? ''

/** Reads the contracts directly: what every figure on a page is held against. */
export function chainClient(): PublicClient {
  return createPublicClient({ transport: http(rpcUrl()) })
}

/** Sends as an account whose key the local node holds, and waits for the receipt. */
export async function sendAs(from: string, to: string, data: `0x${string}`): Promise<void> {
  const hash = await jsonRpc<`0x${string}`>(rpcUrl(), 'eth_sendTransaction', [{ from, to, data, gas: '0xe00000' }])
  const { status } = await chainClient().waitForTransactionReceipt({ hash, pollingInterval: 100 })
  if (status !== 'success') throw new Error(`the transaction to ${to} reverted`)
}

/** Creates a contract, and gives its address. */
export async function deployAs(from: string, bytecode: `0x${string}`): Promise<Address> {
  const hash = await jsonRpc<`0x${string}`>(rpcUrl(), 'eth_sendTransaction', [{ from, data: bytecode }])
  const { contractAddress } = await chainClient().waitForTransactionReceipt({ hash, pollingInterval: 100 })
  if (!contractAddress) throw new Error('no contract was created')
  return contractAddress
}

export async function advanceTime(seconds: number): Promise<void> {
  await jsonRpc(rpcUrl(), 'evm_increaseTime', [seconds])
  await jsonRpc(rpcUrl(), 'evm_mine')
}

/** Waits until the indexer has the chain's head. */
export async function untilIndexed(): Promise<void> {
  const head = await chainClient().getBlockNumber({ cacheTime: 0 })
  const { indexerStatusUrl } = inject('config')
  for (;;) {
    const status = (await (await fetch(indexerStatusUrl ?? '')).json()) as { latestBlock: { number: number } | null }
    if (BigInt(status.latestBlock?.number ?? -1) >= head) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
