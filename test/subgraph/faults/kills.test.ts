import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../local/demo/model/createRandom.ts'
import { buildFixture, type Fixture } from '../host/buildFixture.ts'
import { startChain, type TestChain } from '../host/startChain.ts'
import { freshHash, temporaryFolder, withIndexer } from '../host/support.ts'
import { inspectIndex } from './support/inspectIndex.ts'
import { LedgerActions } from './support/ledgerActions.ts'
import { refuseRanges } from './support/refuseRanges.ts'
import { spawnIndexer } from './support/spawnIndexer.ts'
import { type Proxy, startProxy } from './support/startProxy.ts'

const HISTORY_BLOCKS = 240
const FINALITY = 12
const MOST_BACKFILL_KILLS = 50
const HEAD_KILLS = 28
/** Small ranges and slow answers: a life ends amid them. */
const RANGE_BLOCKS = 4
const ANSWER_MILLISECONDS = 3

const random = createRandom('kills')
const folder = temporaryFolder()
const file = folder.file('killed.db')
let fixture: Fixture
let chain: TestChain
let proxy: Proxy
let actions: LedgerActions
let options: string[]

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  actions = new LedgerActions(chain, fixture, createRandom('history of kills'))
  await actions.blocks(HISTORY_BLOCKS)
  proxy = await startProxy(chain.rpcUrl)
  options = ['--build', fixture.buildDirectory, '--rpc', proxy.rpcUrl, '--finality', String(FINALITY)]
  // Who is killed leaves no compiled code behind for the next.
  const first = spawnIndexer([...options, '--database', folder.file('first.db')])
  await first.statusUrl
  await first.kill('SIGTERM')
})

afterAll(async () => {
  await proxy?.stop()
  await chain?.stop()
  folder.remove()
})

interface Strike {
  duringBackfill: boolean
  /** An answer was awaited; otherwise it was at work, or waiting for the next block. */
  asking: boolean
  block: number
}

/** Starts the real command and kills it without warning at its n-th request, or some milliseconds after. */
async function liveAndDie(requests: number, milliseconds: number): Promise<Strike> {
  let seen = 0
  let moment: () => void = () => undefined
  const reached = new Promise<void>((resolve) => (moment = resolve))
  const refuse = refuseRanges(RANGE_BLOCKS)
  proxy.handle = async (exchange) => {
    if (++seen === requests) moment()
    await delay(ANSWER_MILLISECONDS)
    await refuse(exchange)
  }
  const indexer = spawnIndexer([...options, '--database', file])
  await Promise.race([reached, indexer.ended])
  await delay(milliseconds)
  const asking = proxy.open > 0
  const head = await chain.blockNumber()
  expect(await indexer.kill('SIGKILL'), indexer.said()).toBe('SIGKILL')
  return inspectIndex(fixture, file, ({ block, count }) => {
    for (const table of ['Transfer', 'Opening', 'Volume:hour'] as const) expect(count(table, block)).toBe(0)
    return { duringBackfill: block < head - FINALITY, asking, block }
  })
}

describe('an indexer that is killed at any moment', () => {
  it('comes to the state of one that never was, without a gap and without a block twice', async () => {
    const strikes: Strike[] = []
    while (strikes.length < MOST_BACKFILL_KILLS && (strikes.at(-1)?.duringBackfill ?? true))
      strikes.push(await liveAndDie(5 + random.integer(22), random.integer(12)))
    for (let kill = 0; kill < HEAD_KILLS; kill++) {
      // The chain goes on while it starts, catches up and dies.
      const [strike] = await Promise.all([
        liveAndDie(8 + random.integer(30), random.integer(60)),
        actions.blocks(1 + random.integer(8)),
      ])
      strikes.push(strike)
    }
    proxy.handle = refuseRanges(RANGE_BLOCKS)
    const head = await chain.blockNumber()
    await withIndexer(fixture, proxy, file, (indexer) => indexer.untilBlock(head), { finalityDepth: FINALITY })

    const fresh = folder.file('fresh.db')
    await freshHash(fixture, chain, fresh)
    const expected = inspectIndex(fixture, fresh, ({ state }) => state)
    const transfers = await chain.publicClient.getContractEvents({
      abi: fixture.ledger.abi,
      address: chain.ledger,
      eventName: 'Transfer',
      fromBlock: 0n,
    })
    inspectIndex(fixture, file, ({ state, count }) => {
      expect(count('Transfer')).toBe(transfers.length)
      expect(state).toBe(expected)
    })

    const backfill = strikes.filter(({ duringBackfill }) => duringBackfill).length
    const asking = strikes.filter((strike) => strike.asking).length
    const cursors = new Set(strikes.map(({ block }) => block)).size
    process.stdout.write(
      `kills: ${strikes.length} (${backfill} during back-fill, ${strikes.length - backfill} at the head; ${asking} while an answer was awaited), at ${cursors} different blocks\n`,
    )
    expect(strikes.length).toBeGreaterThanOrEqual(50)
    expect(backfill).toBeGreaterThanOrEqual(20)
    expect(strikes.length - backfill).toBeGreaterThanOrEqual(20)
    expect(cursors).toBeGreaterThanOrEqual(30)
    expect(asking).toBeGreaterThanOrEqual(10)
    expect(strikes.length - asking).toBeGreaterThanOrEqual(10)
  }, 900_000)
})
