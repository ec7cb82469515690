import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { startCommand } from './startCommand.ts'
import { askGraphql, temporaryFolder } from './support.ts'

/** What the whole process may have resident at its peak: some 200 MB of its own, and what a handler may have at most. */
const MAX_MEGABYTES = 600

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let goodBlock: number
const peaks: number[] = []

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  goodBlock = (await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 5n])).blockNumber
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
  console.log(`largest process of a handler without bounds: ${Math.max(...peaks).toFixed(0)} MB`)
})

/** Kinds of events of the fixture whose handler takes too much of something, and what is said of it. */
const EXCEEDING = [
  ['hoards its own memory', 10, 'the handler needs more than 256 MB of memory'],
  ['allocates too much at once', 11, 'allocates more than its 256 MB of memory at once'],
  ['writes entities without end', 12, 'a handler writes more than 128 MB'],
  ['logs without end', 13, 'a handler did not return within 2000 ms'],
  ['reads a number of four million digits', 14, 'BigInt is too big'],
  ['squares a number again and again', 15, 'BigInt is too big'],
  ['reads JSON of three million lists', 16, 'JSON has more than 1000000 values'],
  ['reads JSON of five million brackets', 17, 'JSON has more than 1000000 values'],
  ['makes data sources without end', 18, 'a handler made more than 10000 data sources'],
  ['decodes eight kilobytes that stand for four thousand million numbers', 19, 'asked to fail'],
  ['fails with thirteen megabytes of explanation', 20, 'far too long far too long'],
] as const

describe('a handler that', () => {
  it.each(EXCEEDING)('%s is stopped at its block, in bounded memory', async (_what, kind, message) => {
    const snapshot = await chain.testClient.snapshot()
    const bad = await chain.send('ask', [kind, '0x00'])
    await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 6n])
    const command = () =>
      startCommand([
        ...['--build', fixture.buildDirectory, '--rpc', chain.rpcUrl, '--database', folder.file(`${kind}.db`)],
        ...['--port', '0', '--name', 'fixture', '--handler-timeout', '2'],
      ])
    const expectFailure = async (indexer: ReturnType<typeof command>) => {
      const url = (await indexer.untilLine(/^GraphQL /)).slice('GraphQL '.length)
      await indexer.untilLine(/^error: indexer: /)
      const status = (await (await fetch(new URL('/status', url))).json()) as Record<string, unknown>
      expect(status).toMatchObject({
        health: 'failed',
        latestBlock: { number: goodBlock },
        error: {
          message: expect.stringContaining(message) as string,
          handler: { dataSource: 'Ledger', handler: 'handleAsked', txHash: bad.hash, block: bad.blockNumber },
        },
      })
      expect(JSON.stringify(status).length).toBeLessThan(10_000)
      expect(
        await askGraphql(url, '{ transfers { value } answers { id } _meta { hasIndexingErrors block { number } } }'),
      ).toEqual({
        data: {
          transfers: [{ value: '5' }],
          answers: [],
          _meta: { hasIndexingErrors: true, block: { number: goodBlock } },
        },
      })
      expect(indexer.peakMegabytes()).toBeLessThan(MAX_MEGABYTES)
    }
    const first = command()
    try {
      await expectFailure(first)
      peaks.push(first.peakMegabytes())
    } finally {
      await first.stop('SIGKILL')
    }
    // What was found out from outside the thread, and what the handler itself met with.
    if (kind === 10 || kind === 13) {
      const again = command()
      try {
        await expectFailure(again)
        expect(again.lines.filter((line) => line.startsWith('error: '))).toHaveLength(1)
      } finally {
        await again.stop()
      }
    }
    await chain.testClient.revert({ id: snapshot })
  })
})
