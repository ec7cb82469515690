import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keccak256 } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startIndexer } from '../../../subgraph/host/startIndexer.ts'
import { buildFixture, type Fixture } from './buildFixture.ts'
import { startChain, type TestChain } from './startChain.ts'
import { freshHash, hashOf, query, temporaryFolder, withIndexer } from './support.ts'

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 5n])
  await chain.send('transferMany', ['0x00000000000000000000000000000000000000b0', 5n, 120n])
  await chain.send('note', ['topic', 'hello wörld', -5n, [1n, 2n ** 255n]])
  await chain.send('ask', [0, '0x1234'])
  await chain.send('makeBox', [])
})

afterAll(async () => {
  await chain?.stop()
  folder.remove()
})

describe('a compiled subgraph', () => {
  it('gets from every host function what graph-node would give it', async () => {
    await withIndexer(fixture, chain, folder.file('answers.db'), async (indexer) => {
      await indexer.untilBlock(await chain.blockNumber())
      const { answers } = (await query(indexer, '{ answers(first: 100) { id text } }')) as {
        answers: { id: string; text: string }[]
      }
      const ledger = chain.ledger.toLowerCase()
      expect(Object.fromEntries(answers.map(({ id, text }) => [id, text]))).toEqual({
        keccak: keccak256('0x1234'),
        base58: '2PM',
        utf8: 'grüße',
        pow: '-243',
        mod: '-1',
        shift: `-3 ${5n << 70n}`,
        bits: `${-6n & 11n} ${-6n | 11n}`,
        hex: '0xff',
        third: `0.${'3'.repeat(34)}`,
        decimal: '-1233.999',
        context: `hello localhost ${ledger}`,
        abi: `${ledger} 42 text`,
        undecodable: 'true',
        json: 'a 123456789012345678901234567890 2.5 true',
        notJson: 'true',
        call: '77 true',
        balance: '0 true',
        receipt: '1 1',
        related: '121',
        inBlock: 'true false',
      })
    })
  })

  it('is indexed from data sources that it makes on the way, from their first block on', async () => {
    await withIndexer(fixture, chain, folder.file('answers.db'), async (indexer) => {
      const box = (await query(indexer, '{ openings { box amount context } }')).openings as {
        box: `0x${string}`
        amount: string
        context: string
      }[]
      expect(box).toMatchObject([{ amount: '0', context: chain.sender.toLowerCase() }])
      const address = box[0]?.box ?? '0x'
      const { blockNumber } = await chain.send('open', [42n], address, fixture.box.abi)
      await indexer.untilBlock(blockNumber)
      expect((await query(indexer, '{ openings(orderBy: amount) { amount box } }')).openings).toEqual([
        { amount: '0', box: address },
        { amount: '42', box: address },
      ])
    })
  })

  it('keeps values of every kind as they were emitted', async () => {
    await withIndexer(fixture, chain, folder.file('answers.db'), async (indexer) => {
      expect(
        (await query(indexer, '{ notes { text number numbers topicHash tag label wide author { id } } }')).notes,
      ).toEqual([
        {
          text: 'hello wörld',
          number: '-5',
          numbers: ['1', (2n ** 255n).toString()],
          topicHash: keccak256(Buffer.from('topic')),
          tag: keccak256(Buffer.from('hello wörld')),
          label: 'hello wörld7',
          wide: '9007199254740993',
          author: { id: chain.sender.toLowerCase() },
        },
      ])
    })
  })

  it('comes to the same state in reset instances, in fresh ones, by range and block by block', async () => {
    const expected = await freshHash(fixture, chain, folder.file('reset.db'))
    expect(await freshHash(fixture, chain, folder.file('fresh.db'), { instanceMode: 'fresh' })).toBe(expected)
    expect(await freshHash(fixture, chain, folder.file('range.db'), { finalityDepth: 0 })).toBe(expected)
    expect(await freshHash(fixture, chain, folder.file('single.db'), { finalityDepth: 0, maxRange: 1 })).toBe(expected)
    expect(await freshHash(fixture, chain, folder.file('cacheless.db'), { cacheBytes: 0 })).toBe(expected)
  })

  it('goes on after a restart from where it was', async () => {
    const file = folder.file('restart.db')
    await freshHash(fixture, chain, file)
    await chain.send('transfer', ['0x00000000000000000000000000000000000000aa', 9n])
    const head = await chain.blockNumber()
    const seen: number[] = []
    await withIndexer(fixture, chain, file, (indexer) => indexer.untilBlock(head), {
      onProgress: ({ latestBlock }) => seen.push(latestBlock?.number ?? -1),
    })
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(head - 1)
    expect(hashOf(fixture, file)).toBe(await freshHash(fixture, chain, folder.file('anew.db')))
  })
})

describe('the server', () => {
  it('answers over GET and POST to pages of any origin, with status and metrics', async () => {
    await withIndexer(fixture, chain, folder.file('server.db'), async (indexer) => {
      const head = await chain.blockNumber()
      await indexer.untilBlock(head)
      const get = await fetch(
        `${indexer.url}?query=${encodeURIComponent('query Q($n: Int!) { accounts(first: $n) { id } }')}&variables={"n":1}`,
      )
      expect(get.headers.get('access-control-allow-origin')).toBe('*')
      expect(((await get.json()) as { data: { accounts: unknown[] } }).data.accounts).toHaveLength(1)
      expect((await fetch(indexer.url, { method: 'OPTIONS' })).status).toBe(204)
      expect(await (await fetch(indexer.statusUrl)).json()).toMatchObject({
        subgraph: 'fixture',
        chainId: 31337,
        chainHeadBlock: { number: head },
        latestBlock: { number: head },
        drift: 0,
        synced: true,
        health: 'healthy',
        error: null,
      })
      expect(await (await fetch(indexer.metricsUrl)).text()).toContain(`subgraph_latest_block ${head}\n`)
    })
  })

  it('refuses what is no query, and bodies that are too large', async () => {
    await withIndexer(
      fixture,
      chain,
      folder.file('server.db'),
      async (indexer) => {
        const post = async (body: string) => (await fetch(indexer.url, { method: 'POST', body })).status
        expect(await post('not json')).toBe(400)
        expect(await post('{"query": 5}')).toBe(400)
        expect(await post(JSON.stringify({ query: `{ accounts { ${'id '.repeat(1000)} } }` }))).toBe(413)
        expect((await fetch(indexer.url.replace('fixture', 'other'))).status).toBe(404)
      },
      { maxRequestBytes: 1000 },
    )
  })
})

describe('what a person has to put right', () => {
  const start = (file: string, options: object = {}) =>
    startIndexer({
      buildDirectory: fixture.buildDirectory,
      rpcUrl: chain.rpcUrl,
      databaseFile: folder.file(file),
      port: 0,
      ...options,
    })

  it('is told in one line', async () => {
    await freshHash(fixture, chain, folder.file('told.db'))
    writeFileSync(folder.file('broken.db'), 'this is no database, whatever its name says'.repeat(100))
    await expect(start('x.db', { buildDirectory: folder.file('nowhere') })).rejects.toThrow('no subgraph build at')
    await expect(start('x.db', { chainId: 5 })).rejects.toThrow('the RPC endpoint is on chain 31337')
    await expect(start('broken.db')).rejects.toThrow('is damaged or not a database')
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    await expect(start('told.db', { port: (blocker.address() as AddressInfo).port })).rejects.toThrow('is taken')
    blocker.close()
  })

  it('includes a second indexer on one database', async () => {
    await withIndexer(fixture, chain, folder.file('told.db'), async () => {
      await expect(start('told.db')).rejects.toThrow('is in use by another indexer')
    })
    await withIndexer(fixture, chain, folder.file('told.db'), () => Promise.resolve())
  })
})
