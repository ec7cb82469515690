import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryLimitOptions } from '../../../subgraph/host/query/startQueries.ts'
import type { RunningIndexer } from '../../../subgraph/host/startIndexer.ts'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { askGraphql, temporaryFolder, withIndexer } from './support.ts'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let databases = 0

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  for (let index = 0; index < 10; index++) await chain.send('note', ['topic', 'ab'.repeat(30_000), 7n, []])
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

/** Nearly compares at each place of ten long texts: some thousand million steps, far more than any test here waits for. */
const SLOW = `{ notes(where: { text_contains: "%${'ab'.repeat(15_000)}c%" }) { id } }`

/** Asks something that nobody asked before, until `leave` is aborted. */
function ask(indexer: RunningIndexer, query: string, leave?: AbortSignal): Promise<Response> {
  return fetch(indexer.url, { method: 'POST', body: JSON.stringify({ query }), signal: leave ?? null })
}

async function until(indexer: RunningIndexer, state: 'waiting' | 'running', count: number): Promise<void> {
  for (;;) {
    const text = await (await fetch(indexer.metricsUrl)).text()
    if (text.includes(`subgraph_queries_${state} ${count}\n`)) return
  }
}

/** Serves a database of its own, from when all blocks are in it. */
async function atHead(options: QueryLimitOptions, use: (indexer: RunningIndexer) => Promise<void>): Promise<void> {
  const file = folder.file(`queue-${++databases}.db`)
  const serve = async (indexer: RunningIndexer) => {
    await indexer.untilBlock(await chain.blockNumber())
    await use(indexer)
  }
  await withIndexer(fixture, chain, file, serve, options)
}

/** A thread is at a query that ends with the indexer, if nothing ends it before. */
async function atLongQuery(indexer: RunningIndexer): Promise<{ hasEnded: boolean; end: Promise<unknown> }> {
  const slow = { hasEnded: false, end: Promise.resolve<unknown>(null) }
  slow.end = ask(indexer, SLOW)
    .catch(() => null)
    .finally(() => (slow.hasEnded = true))
  await until(indexer, 'running', 1)
  return slow
}

describe('the queue of queries', () => {
  it('has room for so many, and tells others to come again', async () => {
    await atHead({ queryThreads: 1, maxWaitingQueries: 3, queryTimeoutMilliseconds: 60_000 }, async (indexer) => {
      const leave = new AbortController()
      const slow = ask(indexer, SLOW, leave.signal).catch(() => null)
      await until(indexer, 'running', 1)
      const places = ['{ a1: notes { id } }', '{ a2: notes { id } }', '{ a3: notes { id } }'].map((query) =>
        ask(indexer, query, leave.signal).catch(() => null),
      )
      await until(indexer, 'waiting', 3)
      const refused = await ask(indexer, '{ a4: notes { id } }')
      expect(refused.status).toBe(503)
      expect(refused.headers.get('retry-after')).toBe('1')
      expect(await refused.json()).toEqual({ errors: [{ message: 'too many queries are waiting; try again' }] })
      // Who asks what somebody waits for already needs no place.
      const second = ask(indexer, '{ a3: notes { id } }', leave.signal).catch(() => null)
      leave.abort()
      await Promise.all([slow, ...places, second])
      await until(indexer, 'waiting', 0)
    })
  })

  it('forgets who went away, while the thread is still at another query', async () => {
    await atHead({ queryThreads: 1, queryTimeoutMilliseconds: 60_000 }, async (indexer) => {
      const slow = await atLongQuery(indexer)
      const leave = new AbortController()
      const waiting = Array.from({ length: 20 }, (_, index) =>
        ask(indexer, `{ b${index}: notes { id } }`, leave.signal).catch(() => null),
      )
      await until(indexer, 'waiting', 20)
      leave.abort()
      await Promise.all(waiting)
      await until(indexer, 'waiting', 0)
      expect(slow.hasEnded).toBe(false)
      await indexer.close()
      await slow.end
    })
  })

  it('goes on with the next query when one took too long', async () => {
    await atHead({ queryThreads: 1, queryTimeoutMilliseconds: 1_500 }, async (indexer) => {
      const slow = askGraphql(indexer.url, SLOW)
      await until(indexer, 'running', 1)
      const next = askGraphql(indexer.url, '{ notes { number } }')
      expect(await slow).toEqual({ errors: [{ message: 'Query timed out: it took longer than 1.5 s' }] })
      expect(await next).toEqual({ data: { notes: Array(10).fill({ number: '7' }) } })
    })
  })

  it('gives others another thread while one is at a long query, also whom the first had in hand', async () => {
    await atHead({ queryThreads: 2, queryTimeoutMilliseconds: 60_000 }, async (indexer) => {
      const slow = await atLongQuery(indexer)
      const aliases = Array.from({ length: 20 }, (_, index) => `c${index}`)
      const answers = await Promise.all(
        aliases.map((alias) => askGraphql(indexer.url, `{ ${alias}: notes { number } }`)),
      )
      expect(answers).toEqual(aliases.map((alias) => ({ data: { [alias]: Array(10).fill({ number: '7' }) } })))
      expect(slow.hasEnded).toBe(false)
      await indexer.close()
      await slow.end
    })
  })

  it('goes on when all threads are at long queries, each of which is ended in its time', async () => {
    await atHead({ queryThreads: 2, queryTimeoutMilliseconds: 4_000 }, async (indexer) => {
      const slow = [SLOW, SLOW.replace('id }', 'number }'), SLOW.replace('id }', 'id number }')]
      const ended = slow.map((query) => askGraphql(indexer.url, query))
      await until(indexer, 'running', 2)
      const next = askGraphql(indexer.url, '{ notes { number } }')
      const timedOut = { errors: [{ message: 'Query timed out: it took longer than 4 s' }] }
      expect(await Promise.all(ended)).toEqual(slow.map(() => timedOut))
      expect(await next).toEqual({ data: { notes: Array(10).fill({ number: '7' }) } })
    })
  })

  it('is open to this machine alone, unless told otherwise', async () => {
    const port = (indexer: RunningIndexer) => new URL(indexer.statusUrl).port
    // Another of this machine's addresses.
    const elsewhere = (indexer: RunningIndexer) => fetch(`http://127.0.0.2:${port(indexer)}/status`)
    const file = folder.file('open.db')
    await withIndexer(fixture, chain, file, async (indexer) => {
      expect((await fetch(indexer.statusUrl)).status).toBe(200)
      await expect(elsewhere(indexer)).rejects.toThrow()
    })
    const open = async (indexer: RunningIndexer) => expect((await elsewhere(indexer)).status).toBe(200)
    await withIndexer(fixture, chain, file, open, { host: '0.0.0.0' })
  })
})
