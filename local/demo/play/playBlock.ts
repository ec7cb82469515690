import { type Address, type Hex, numberToHex } from 'viem'
import type { DemoBlock } from '../DemoPlan.ts'
import { explainFailure } from './explainFailure.ts'
import { RpcRefusal, rpcBatch } from './rpcBatch.ts'

/** Far above the local chain's base fee; the same for all, so that transactions keep their order. */
const MAX_FEE_PER_GAS = numberToHex(20_000_000_000n)
const PRIORITY_FEE_PER_GAS = numberToHex(1_000_000_000n)

interface Receipt {
  transactionHash: Hex
  status: Hex
}

/**
 * Sends a block's transactions, mines it at its time, and checks that all of them succeeded.
 * @param nonces next nonce of each account; counted up here
 * @throws Error that names the step that failed, and why
 */
export async function playBlock(rpcUrl: string, block: DemoBlock, nonces: Map<Address, number>): Promise<void> {
  const sends = block.steps.map(({ from, to, data, valueWei, gas }) => {
    const nonce = nonces.get(from) ?? 0
    nonces.set(from, nonce + 1)
    const transaction = {
      from,
      to,
      data,
      value: numberToHex(valueWei),
      gas: numberToHex(gas),
      nonce: numberToHex(nonce),
      maxFeePerGas: MAX_FEE_PER_GAS,
      maxPriorityFeePerGas: PRIORITY_FEE_PER_GAS,
    }
    return { method: 'eth_sendTransaction', params: [transaction] }
  })
  const nameOf = (place: number) => `"${block.steps[place]?.name ?? 'unknown'}" at ${block.timestampSeconds}`
  const hashes = await rpcBatch(rpcUrl, sends).catch((error: unknown) => {
    if (error instanceof RpcRefusal) throw new Error(`Step ${nameOf(error.place)} was not accepted. ${error.message}`)
    throw error
  })
  await rpcBatch(rpcUrl, [{ method: 'evm_mine', params: [block.timestampSeconds] }])
  const [receipts] = (await rpcBatch(rpcUrl, [
    { method: 'eth_getBlockReceipts', params: ['latest'] },
  ])) as readonly (readonly Receipt[])[]
  const statusOf = new Map((receipts ?? []).map(({ transactionHash, status }) => [transactionHash, status]))
  for (const [place, hash] of hashes.entries()) {
    const status = statusOf.get(hash as Hex)
    if (status === undefined) throw new Error(`Step ${nameOf(place)} is not in its block.`)
    if (status === '0x1') continue
    throw new Error(`Step ${nameOf(place)} failed: ${await explainFailure(rpcUrl, hash as Hex)}.`)
  }
}
