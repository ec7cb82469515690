import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPublicClient, createTestClient, createWalletClient, type Hex, http, type TransactionReceipt } from 'viem'
import { compile } from '../../../../local/contracts/compile.ts'
import { deployLocal } from '../../../../local/deploy/deployLocal.ts'
import { startChain } from '../../../../local/stack/chain.ts'
import { buildSubgraph } from '../../../../subgraph/build.ts'
import { startIndexer } from '../../../../subgraph/host/startIndexer.ts'
import { contractsOf } from './contractsOf.ts'
import { freePort } from '../../../support/freePort.ts'
import { signingTransport } from './signingTransport.ts'
import type { World } from './World.ts'

/** Starts chain, contracts and indexer; everything it leaves behind goes with `close()`. */
export async function startWorld(): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'plenum-mappings-'))
  await compile()
  const chain = await startChain({ port: await freePort(), logFile: join(folder, 'chain.log') })
  const { rpcUrl } = chain
  const config = await deployLocal(rpcUrl)
  const indexer = await startIndexer({
    buildDirectory: await buildSubgraph({ config }),
    rpcUrl,
    databaseFile: join(folder, 'indexer.sqlite'),
    port: 0,
    name: 'plenum',
  })

  const transport = http(rpcUrl, { batch: { batchSize: 500 } })
  const publicClient = createPublicClient({ transport, pollingInterval: 10, cacheTime: 0 })
  const walletClient = createWalletClient({ transport: signingTransport(rpcUrl) })
  const testClient = createTestClient({ transport: http(rpcUrl), mode: 'anvil' })
  const accounts = await walletClient.getAddresses()
  // A second for each block, however fast the machine is: votes count from the second after they were delegated.
  await testClient.setBlockTimestampInterval({ interval: 1 })

  const mined = async (hash: Promise<Hex>): Promise<TransactionReceipt> => {
    const receipt = await publicClient.waitForTransactionReceipt({ hash: await hash })
    if (receipt.status !== 'success') throw new Error(`${receipt.transactionHash} was reverted`)
    return receipt
  }
  const world: World = {
    config,
    contracts: contractsOf(publicClient, walletClient, config),
    accounts,
    account: (index) => {
      const account = accounts[index]
      if (account === undefined) throw new Error(`The node has no account ${index}`)
      return account
    },
    rpcUrl,
    mined,
    send: (from, to, options) => mined(walletClient.sendTransaction({ account: from, to, chain: null, ...options })),
    create: async (from, data) => {
      const { contractAddress } = await mined(walletClient.sendTransaction({ account: from, data, chain: null }))
      if (!contractAddress) throw new Error('No contract was created')
      return contractAddress
    },
    now: async () => (await publicClient.getBlock()).timestamp,
    balanceOf: (address) => publicClient.getBalance({ address }),
    pass: async (seconds) => {
      const { timestamp } = await publicClient.getBlock()
      await testClient.setNextBlockTimestamp({ timestamp: timestamp + BigInt(seconds) })
      await testClient.mine({ blocks: 1 })
    },
    query: async <T>(document: string): Promise<T> => {
      await indexer.untilBlock(Number(await publicClient.getBlockNumber()))
      return ask<T>(indexer.url, document)
    },
    close: async () => {
      await indexer.close()
      await chain.process.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return world
}

async function ask<T>(url: string, query: string): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const answer = (await response.json()) as { data?: T; errors?: { message: string }[] }
  if (answer.errors !== undefined) throw new Error(answer.errors.map(({ message }) => message).join('; '))
  if (answer.data === undefined) throw new Error('The indexer gave no data')
  return answer.data
}
