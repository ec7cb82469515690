import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { freshHash, hashOf, query, temporaryFolder, withIndexer } from './support.ts'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

const to = (index: number) => `0x${index.toString(16).padStart(40, '0')}`

describe('a reorganisation', () => {
  it('leaves no trace of the blocks that went', async () => {
    const file = folder.file('reorg.db')
    await chain.send('transfer', [to(1), 1n])
    await withIndexer(fixture, chain, file, async (indexer) => {
      for (let round = 0; round < 4; round++) {
        const snapshot = await chain.testClient.snapshot()
        // Hours pass, boxes appear, accounts change: all of it is about to be undone.
        await chain.send('transfer', [to(1), 100n])
        await chain.testClient.increaseTime({ seconds: 4000 })
        await chain.send('transfer', [to(2), 7n])
        await chain.send('makeBox', [])
        await indexer.untilBlock(await chain.blockNumber())
        await chain.testClient.revert({ id: snapshot })
        await chain.testClient.increaseTime({ seconds: 1800 })
        for (let index = 0; index < 5; index++)
          await chain.send('transfer', [to(3 + index), BigInt(round * 10 + index)])
        await expect
          .poll(
            async () =>
              (await query(indexer, '{ transfers(first: 1, orderBy: blockNumber, orderDirection: desc) { value } }'))
                .transfers,
            { timeout: 20_000, interval: 50 },
          )
          .toEqual([{ value: String(round * 10 + 4) }])
      }
    })
    expect(hashOf(fixture, file)).toBe(await freshHash(fixture, chain, folder.file('straight.db')))
  })

  it('deeper than the finality depth stops with an error that says so', async () => {
    const snapshot = await chain.testClient.snapshot()
    for (let index = 0; index < 6; index++) await chain.send('transfer', [to(9), 1n])
    await withIndexer(
      fixture,
      chain,
      folder.file('deep.db'),
      async (indexer) => {
        const head = await chain.blockNumber()
        await indexer.untilBlock(head)
        await chain.testClient.revert({ id: snapshot })
        for (let index = 0; index < 8; index++) await chain.send('transfer', [to(9), 2n])
        await expect(indexer.untilBlock(head + 1)).rejects.toThrow('more than 2 blocks below')
      },
      { finalityDepth: 2 },
    )
  })
})
