import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../local/demo/model/createRandom.ts'
import { type RunningIndexer, startIndexer } from '../../../subgraph/host/startIndexer.ts'
import { buildFixture, type Fixture } from '../host/buildFixture.ts'
import { startChain, type TestChain } from '../host/startChain.ts'
import { freshHash, temporaryFolder, withIndexer } from '../host/support.ts'
import { inspectIndex } from './support/inspectIndex.ts'
import { LedgerActions } from './support/ledgerActions.ts'
import { pass, startProxy } from './support/startProxy.ts'

const FORKS = 36
const MAX_DEPTH = 20
const FINALITY = 24

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let actions: LedgerActions

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  actions = new LedgerActions(chain, fixture, createRandom('history of reorganisations'))
  await actions.makeBox()
  await actions.blocks(30)
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

function start(file: string, options: { finalityDepth?: number; rpcUrl?: string } = {}): Promise<RunningIndexer> {
  const { buildDirectory } = fixture
  const settings = { rpcUrl: chain.rpcUrl, finalityDepth: FINALITY, pollMilliseconds: 20, port: 0, name: 'fixture' }
  return startIndexer({ buildDirectory, databaseFile: file, ...settings, ...options })
}

async function untilAtHead(indexer: RunningIndexer): Promise<void> {
  const { hash } = await chain.publicClient.getBlock()
  await expect.poll(() => indexer.status().latestBlock?.hash, { timeout: 30_000, interval: 10 }).toBe(hash)
}

/** Takes the chain back to a snapshot; it keeps to its own clock from there. */
async function goBack(snapshot: `0x${string}`, boxes: LedgerActions['boxes']): Promise<void> {
  await chain.testClient.revert({ id: snapshot })
  actions.boxes = boxes
}

let comparisons = 0

/** What an index of the present chain, made from nothing, comes to. */
async function expectAsFromScratch(file: string): Promise<void> {
  const fresh = folder.file(`fresh${comparisons++}.db`)
  await freshHash(fixture, chain, fresh)
  const expected = inspectIndex(fixture, fresh, ({ state }) => state)
  expect(inspectIndex(fixture, file, ({ state }) => state)).toBe(expected)
}

describe('reorganisations of a real chain', () => {
  it('of any depth, in any order and across restarts, leave what indexing the final chain gives', async () => {
    const random = createRandom('reorganisations')
    const file = folder.file('reorganised.db')
    const lost = { blocks: 0, boxes: 0, openings: 0, buckets: 0 }
    const depths = new Set<number>()
    let acrossRestarts = 0
    let reminedByNode = 0
    let indexer = await start(file)
    try {
      for (let fork = 0; fork < FORKS; fork++) {
        const depth = 1 + random.integer(MAX_DEPTH)
        const snapshot = await chain.testClient.snapshot()
        const common = await chain.blockNumber()
        const commonBoxes = [...actions.boxes]
        if (depth > 1) await actions.makeBox()
        if (random.chance(0.5)) await actions.passHour()
        while ((await chain.blockNumber()) < common + depth) await actions.blocks(1)
        await untilAtHead(indexer)
        inspectIndex(fixture, file, ({ count }) => {
          lost.openings += count('Opening', common)
          lost.buckets += count('Volume:hour', common)
        })
        lost.blocks += depth
        lost.boxes += actions.boxes.length - commonBoxes.length
        depths.add(depth)

        const down = random.chance(0.3)
        if (down) await indexer.close()
        if (random.chance(0.3)) {
          // The node itself replaces its last blocks, by empty ones.
          await chain.testClient.request({ method: 'anvil_reorg', params: [depth, []] } as never)
          actions.boxes = commonBoxes
          reminedByNode++
        } else await goBack(snapshot, commonBoxes)
        // At times the new branch is shorter.
        await actions.blocks(1 + random.integer(depth + 2))
        if (down) {
          indexer = await start(file)
          acrossRestarts++
        }
        await untilAtHead(indexer)
        await expectAsFromScratch(file)
      }
    } finally {
      await indexer.close()
    }
    process.stdout.write(
      `reorganisations: ${FORKS} forks of ${depths.size} depths up to ${Math.max(...depths)} (${acrossRestarts} across a restart, ${reminedByNode} by anvil_reorg); lost with their branches: ${lost.blocks} blocks, ${lost.boxes} data sources, ${lost.openings} of their entities, ${lost.buckets} buckets\n`,
    )
    for (const count of Object.values(lost)) expect(count).toBeGreaterThan(10)
    expect(acrossRestarts).toBeGreaterThan(5)
    expect(reminedByNode).toBeGreaterThan(5)
    expect(Math.max(...depths)).toBe(MAX_DEPTH)
  }, 900_000)

  it('while the indexer is down are noticed also when they have become final by the time it comes back', async () => {
    const file = folder.file('final.db')
    const snapshot = await chain.testClient.snapshot()
    const boxes = [...actions.boxes]
    await actions.makeBox()
    await actions.blocks(4)
    const indexer = await start(file, { finalityDepth: 8 })
    await untilAtHead(indexer)
    await indexer.close()
    await goBack(snapshot, boxes)
    await actions.blocks(20)
    const again = await start(file, { finalityDepth: 8 })
    try {
      await untilAtHead(again)
    } finally {
      await again.close()
    }
    await expectAsFromScratch(file)
  })

  it('amid a block, while its new data sources are being read, do not leave the indexer waiting for it', async () => {
    const file = folder.file('amid.db')
    const snapshot = await chain.testClient.snapshot()
    const boxes = [...actions.boxes]
    const { blockNumber } = await chain.send('makeBox', [])
    const { hash } = await chain.publicClient.getBlock({ blockNumber: BigInt(blockNumber) })
    let asked = 0
    let gone = false
    const proxy = await startProxy(chain.rpcUrl, async (exchange) => {
      const logsOfBlock = exchange.calls.some(({ method, params }) => {
        const [filter] = params as { blockHash?: string }[]
        return method === 'eth_getLogs' && filter?.blockHash === hash
      })
      // First for what is known, then for the new box: now the block goes.
      if (logsOfBlock && ++asked === 2) {
        await goBack(snapshot, boxes)
        await actions.blocks(3)
        gone = true
      }
      await pass(exchange)
    })
    try {
      const indexer = await start(file, { rpcUrl: proxy.rpcUrl })
      try {
        await expect.poll(() => gone, { timeout: 20_000 }).toBe(true)
        await untilAtHead(indexer)
      } finally {
        await indexer.close()
      }
    } finally {
      await proxy.stop()
    }
    await expectAsFromScratch(file)
  })

  it('of a block whose handler failed let indexing go on', async () => {
    const file = folder.file('failed.db')
    const snapshot = await chain.testClient.snapshot()
    const boxes = [...actions.boxes]
    await actions.blocks(2)
    const indexer = await start(file)
    try {
      await untilAtHead(indexer)
      const failed = await chain.send('ask', [1, '0x00'])
      await expect(indexer.untilBlock(failed.blockNumber)).rejects.toThrow('asked to fail')
      await goBack(snapshot, boxes)
      await actions.blocks(4)
      await untilAtHead(indexer)
      expect(indexer.status()).toMatchObject({ health: 'healthy', error: null })
    } finally {
      await indexer.close()
    }
    await expectAsFromScratch(file)
  })

  it('of all blocks that are indexed start it again', async () => {
    const file = folder.file('young.db')
    // Nothing but recent blocks is known: the first of the chain is not among them.
    const first = await chain.blockNumber()
    await actions.blocks(2)
    const build = folder.file('young')
    const young = { ...fixture, buildDirectory: build }
    cpSync(fixture.buildDirectory, build, { recursive: true })
    const manifest = join(build, 'subgraph.yaml')
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('startBlock: 0', `startBlock: ${first + 1}`))
    const settings = { buildDirectory: build, rpcUrl: chain.rpcUrl, databaseFile: file, pollMilliseconds: 20, port: 0 }
    const indexer = await startIndexer(settings)
    try {
      await untilAtHead(indexer)
      await chain.testClient.request({ method: 'anvil_reorg', params: [4, []] } as never)
      await actions.blocks(3)
      await untilAtHead(indexer)
    } finally {
      await indexer.close()
    }
    const fresh = folder.file('young-fresh.db')
    await withIndexer(young, chain, fresh, async (indexer) => indexer.untilBlock(await chain.blockNumber()))
    expect(inspectIndex(young, file, ({ state }) => state)).toBe(inspectIndex(young, fresh, ({ state }) => state))
  })

  it('deeper than the finality depth stop it with an error that says so', async () => {
    const file = folder.file('deep.db')
    const snapshot = await chain.testClient.snapshot()
    const boxes = [...actions.boxes]
    await actions.blocks(6)
    await withIndexer(
      fixture,
      chain,
      file,
      async (indexer) => {
        await untilAtHead(indexer)
        const head = await chain.blockNumber()
        await goBack(snapshot, boxes)
        await actions.blocks(8)
        await expect(indexer.untilBlock(head + 1)).rejects.toThrow('more than 2 blocks below')
      },
      { finalityDepth: 2 },
    )
  })
})
