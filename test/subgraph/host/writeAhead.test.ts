import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { freshHash, query, temporaryFolder, withIndexer } from './support.ts'

/** All blocks but those of the first range are written ahead, two by two. */
const AHEAD = { finalityDepth: 0, maxRange: 2 }
/** Nothing is final, so nothing is written ahead. */
const AT_ONCE = { finalityDepth: 10_000 }

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain

const transfer = (value: bigint) => chain.send('transfer', ['0x00000000000000000000000000000000000000aa', value])
/** Asks for an entity that is written whole without a look at the store: kind 0 has an id for all, kind 6 that of a fact. */
const ask = (kind: 0 | 6, data = '0x00') => chain.send('ask', [kind, data])

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  for (let index = 0; index < 12; index++) await transfer(BigInt(index))
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

describe('final blocks that are written while the next are handled', () => {
  it('come to the state of blocks written one after the other, also where entities are written over unread', async () => {
    for (let index = 0; index < 10; index++) {
      await ask(0)
      await transfer(100n)
      await transfer(200n)
    }
    const ahead = await freshHash(fixture, chain, folder.file('ahead.db'), AHEAD)
    expect(ahead).toBe(await freshHash(fixture, chain, folder.file('at-once.db'), AT_ONCE))
  })

  it('fail at the block that writes a fact twice, with all before it', async () => {
    await ask(6, '0x0a')
    for (let index = 0; index < 20; index++) await transfer(300n)
    const again = await ask(6, '0x0a')
    for (let index = 0; index < 10; index++) await transfer(400n)
    const answers: unknown[] = []
    for (const [name, options] of [['ahead', AHEAD] as const, ['at-once', AT_ONCE] as const])
      await withIndexer(
        fixture,
        chain,
        folder.file(`twice-${name}.db`),
        async (indexer) => {
          await expect(indexer.untilBlock(again.blockNumber)).rejects.toThrow('Opening was written twice')
          expect(indexer.status()).toMatchObject({
            health: 'failed',
            latestBlock: { number: again.blockNumber - 1 },
            error: { handler: { block: again.blockNumber } },
          })
          answers.push(
            await query(indexer, '{ transfers(first: 1000) { id value } accounts { id balance } answers { text } }'),
          )
        },
        options,
      )
    expect(answers[0]).toEqual(answers[1])
  })
})
