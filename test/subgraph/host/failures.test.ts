import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { query, temporaryFolder, withIndexer } from './support.ts'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain

beforeAll(async () => {
  fixture = await buildFixture()
})

afterAll(() => folder.remove())

/** Kinds of failing events of the fixture, and what is said about them. */
const FAILURES = [
  ['an assertion', 1, 'asked to fail'],
  ['a missing field', 4, 'Entity Answer[incomplete]: missing value for non-nullable field `text`'],
  ['a division by zero', 5, 'by zero'],
  ['a handler that never returns', 2, 'did not return within 1500 ms'],
] as const

describe('a failing handler', () => {
  it.each(FAILURES)('%s stops indexing at the last good block, which stays readable', async (_name, kind, message) => {
    chain = await startChain(fixture.ledger)
    const file = folder.file(`${kind}.db`)
    try {
      const good = await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 5n])
      const bad = await chain.send('ask', [kind, '0x00'])
      await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 6n])
      const check = () =>
        withIndexer(
          fixture,
          chain,
          file,
          async (indexer) => {
            await expect(indexer.untilBlock(bad.blockNumber)).rejects.toThrow(message)
            const status = indexer.status()
            expect(status).toMatchObject({ health: 'failed', synced: false })
            expect(status.error?.message).toContain(message)
            expect(status.latestBlock?.number).toBe(good.blockNumber)
            expect(status.error?.handler).toMatchObject({
              dataSource: 'Ledger',
              handler: 'handleAsked',
              txHash: bad.hash,
              block: bad.blockNumber,
            })
            expect(
              await query(
                indexer,
                '{ answers { id } transfers { value } _meta { hasIndexingErrors block { number } } }',
              ),
            ).toEqual({
              answers: [],
              transfers: [{ value: '5' }],
              _meta: { hasIndexingErrors: true, block: { number: good.blockNumber } },
            })
          },
          { handlerTimeoutMilliseconds: 1500 },
        )
      await check()
      // The error is remembered: starting again neither repeats the work nor forgets.
      await check()
    } finally {
      await chain.stop()
    }
  })
})
