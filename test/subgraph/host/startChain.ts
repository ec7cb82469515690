import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  type Abi,
  type Address,
  createPublicClient,
  createTestClient,
  createWalletClient,
  type Hex,
  http,
  type PublicClient,
  type TestClient,
} from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { foundry } from 'viem/chains'
import { freePort } from '../../support/freePort.ts'
import type { CompiledContract } from './buildFixture.ts'

const ANVIL = fileURLToPath(new URL('../../../node_modules/@foundry-rs/anvil-linux-amd64/bin/anvil', import.meta.url))
/** The first of anvil's published development accounts. */
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80'
const LEDGER: Address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'

export interface TestChain {
  rpcUrl: string
  publicClient: PublicClient
  testClient: TestClient
  sender: Address
  ledger: Address
  /** Sends a transaction to the ledger and mines it in a block of its own. */
  send: (
    functionName: string,
    parameters: unknown[],
    address?: Address,
    abi?: Abi,
  ) => Promise<{ hash: Hex; blockNumber: number }>
  blockNumber: () => Promise<number>
  stop: () => Promise<void>
}

/** A real chain with the ledger deployed at block 1, mining a block a transaction. */
export async function startChain(ledger: CompiledContract, genesisSeconds = 1_700_000_000): Promise<TestChain> {
  const port = await freePort()
  const anvil = spawn(ANVIL, ['--port', String(port), '--silent', '--timestamp', String(genesisSeconds)], {
    stdio: 'ignore',
  })
  const rpcUrl = `http://127.0.0.1:${port}`
  const transport = http(rpcUrl)
  const publicClient = createPublicClient({ chain: foundry, transport, pollingInterval: 20, cacheTime: 0 })
  const testClient = createTestClient({ chain: foundry, transport, mode: 'anvil' })
  const account = privateKeyToAccount(KEY)
  const wallet = createWalletClient({ chain: foundry, transport, account })
  await untilListening(anvil, publicClient)
  const mined = async (hash: Hex) => {
    const receipt = await publicClient.waitForTransactionReceipt({ hash, pollingInterval: 20 })
    if (receipt.status !== 'success') throw new Error(`transaction ${hash} failed`)
    return { hash, blockNumber: Number(receipt.blockNumber) }
  }
  await mined(await wallet.deployContract({ abi: ledger.abi, bytecode: ledger.bytecode }))
  return {
    rpcUrl,
    publicClient,
    testClient,
    sender: account.address,
    ledger: LEDGER,
    send: async (functionName, parameters, address = LEDGER, abi = ledger.abi) =>
      mined(await wallet.writeContract({ abi, address, functionName, args: parameters })),
    blockNumber: async () => Number(await publicClient.getBlockNumber()),
    stop: () =>
      new Promise((resolve) => {
        anvil.once('exit', () => resolve())
        anvil.kill()
      }),
  }
}

/** Asks until the chain answers; a process that ended will not. */
async function untilListening(anvil: ChildProcess, client: PublicClient): Promise<void> {
  for (;;) {
    try {
      await client.getChainId()
      return
    } catch (error) {
      if (anvil.exitCode !== null) throw error
    }
  }
}
