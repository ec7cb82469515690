import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../local/demo/model/createRandom.ts'
import { ChainReader } from '../../../subgraph/host/rpc/ChainReader.ts'
import { bloomOf } from '../../../subgraph/host/rpc/logsBloom.ts'
import { PatientClient } from '../../../subgraph/host/rpc/PatientClient.ts'
import { RpcClient } from '../../../subgraph/host/rpc/RpcClient.ts'
import type { RunningIndexer, StartIndexerOptions } from '../../../subgraph/host/startIndexer.ts'
import { bytesToHex } from '../../../subgraph/host/values/hex.ts'
import { buildFixture, type Fixture } from '../host/buildFixture.ts'
import { startChain, type TestChain } from '../host/startChain.ts'
import { freshHash, temporaryFolder, withIndexer } from '../host/support.ts'
import { inspectIndex } from './support/inspectIndex.ts'
import { LedgerActions } from './support/ledgerActions.ts'
import { RPC_FAULTS } from './support/rpcFaults.ts'
import { type Exchange, pass, type Proxy, startProxy } from './support/startProxy.ts'

const HISTORY_BLOCKS = 60
const FINALITY = 12

const folder = temporaryFolder()
let fixture: Fixture
let chain: TestChain
let proxy: Proxy
let actions: LedgerActions
let injected = 0
let files = 0

beforeAll(async () => {
  fixture = await buildFixture()
  chain = await startChain(fixture.ledger)
  actions = new LedgerActions(chain, fixture, createRandom('history of endpoints'))
  await actions.makeBox()
  await actions.blocks(HISTORY_BLOCKS)
  await chain.send('ask', [0, '0x1234'])
  proxy = await startProxy(chain.rpcUrl)
})

afterEach(() => {
  proxy.handle = pass
})

afterAll(async () => {
  await proxy?.stop()
  await chain?.stop()
  folder.remove()
  process.stdout.write(`endpoint: ${injected} faulty answers of ${RPC_FAULTS.length + 9} kinds\n`)
})

const newFile = () => folder.file(`${files++}.db`)

/** Indexes through the proxy, and compares with an index of the chain itself in the end. */
async function indexThroughProxy(
  use: (indexer: RunningIndexer) => Promise<void>,
  options: Partial<StartIndexerOptions> = {},
): Promise<void> {
  const file = newFile()
  const settings = { finalityDepth: FINALITY, rpcTimeoutMilliseconds: 250, ...options }
  await withIndexer(fixture, proxy, file, use, settings)
  const fresh = newFile()
  await freshHash(fixture, chain, fresh)
  const expected = inspectIndex(fixture, fresh, ({ state }) => state)
  expect(inspectIndex(fixture, file, ({ state }) => state)).toBe(expected)
}

/** Faulty answers to the next requests, and right ones after. */
function failNext(count: number, fault: (exchange: Exchange) => Promise<void> | void): void {
  let left = count
  proxy.handle = (exchange) => {
    if (left-- <= 0) return pass(exchange)
    injected++
    return fault(exchange)
  }
}

/** Faulty answers until the returned function is called. */
function failAlways(fault: (exchange: Exchange) => Promise<void> | void): () => void {
  failNext(Number.POSITIVE_INFINITY, fault)
  return () => (proxy.handle = pass)
}

const untilHead = async (indexer: RunningIndexer) => indexer.untilBlock(await chain.blockNumber())
const untilHealthy = (indexer: RunningIndexer) =>
  expect
    .poll(() => indexer.status(), { timeout: 20_000, interval: 10 })
    .toMatchObject({ health: 'healthy', error: null, drift: 0 })
const untilDegraded = (indexer: RunningIndexer, message: RegExp) =>
  expect
    .poll(() => indexer.status(), { timeout: 20_000, interval: 10 })
    .toMatchObject({ health: 'degraded', error: { message: expect.stringMatching(message) as string } })

async function faultsCounted(indexer: RunningIndexer, kind: string): Promise<number> {
  const metrics = await (await fetch(indexer.metricsUrl)).text()
  return Number(new RegExp(`^subgraph_faults_total\\{kind="${kind}"\\} (\\d+)$`, 'm').exec(metrics)?.[1] ?? 0)
}

describe('an endpoint that answers with', () => {
  it.each(RPC_FAULTS.map((fault) => [fault.name, fault] as const))(
    '%s costs time, never a block; status and metrics say so',
    async (_name, { kind, commit }) => {
      const random = createRandom(_name)
      // Amid back-fill, whatever is asked for.
      proxy.handle = (exchange) => {
        if (!random.chance(0.12)) return pass(exchange)
        injected++
        return commit(exchange)
      }
      await indexThroughProxy(async (indexer) => {
        await untilHead(indexer)
        proxy.handle = pass
        await untilHealthy(indexer)
        // At the head, as long as it takes.
        const repair = failAlways(commit)
        await actions.blocks(2)
        await untilDegraded(indexer, /./)
        const metrics = await (await fetch(indexer.metricsUrl)).text()
        expect(metrics).toContain('subgraph_degraded 1\n')
        expect(await faultsCounted(indexer, kind)).toBeGreaterThan(0)
        repair()
        await untilHead(indexer)
        await untilHealthy(indexer)
      })
    },
  )
})

/** Takes logs out of answers to eth_getLogs. */
async function withoutLogs(exchange: Exchange, lost: (blockNumber: number, filter: object) => boolean): Promise<void> {
  const answers = await exchange.forward()
  exchange.reply(
    answers.map((answer, index) => {
      const call = exchange.calls[index]
      if (call?.method !== 'eth_getLogs' || !Array.isArray(answer.result)) return answer
      const [filter] = call.params as [object]
      const logs = answer.result as { blockNumber: string }[]
      const kept = logs.filter((log) => !lost(Number(log.blockNumber), filter))
      injected += logs.length - kept.length
      return { ...answer, result: kept }
    }),
  )
}

describe('an endpoint that leaves out logs', () => {
  it('of a block cannot change its header, whose filter is made of all of them', async () => {
    const client = new RpcClient(chain.rpcUrl, { signal: AbortSignal.timeout(30_000) })
    const reader = new ChainReader(new PatientClient(client, () => undefined, AbortSignal.timeout(30_000)))
    const numbers = Array.from({ length: HISTORY_BLOCKS }, (_, index) => index)
    for (const { block } of await reader.blocksByNumber(numbers, false))
      expect(block.logsBloom).toEqual(bloomOf(await reader.allLogs(bytesToHex(block.hash))))
  })

  it('of some blocks, in back-fill and at the head, is found out by the headers; receipts give what is missing', async () => {
    proxy.handle = (exchange) => withoutLogs(exchange, (block) => block % 3 === 0)
    await indexThroughProxy(async (indexer) => {
      await untilHead(indexer)
      const duringBackfill = await faultsCounted(indexer, 'missing-logs')
      expect(duringBackfill).toBeGreaterThan(HISTORY_BLOCKS / 6)
      await actions.blocks(9)
      await untilHead(indexer)
      expect(await faultsCounted(indexer, 'missing-logs')).toBeGreaterThan(duringBackfill)
    })
  })

  it('of those that have a filter is found out by asking without one', async () => {
    proxy.handle = (exchange) => withoutLogs(exchange, (block, filter) => 'topics' in filter && block % 2 === 0)
    await indexThroughProxy(untilHead)
  })

  it('of all blocks of a range longer than the headers that are looked at is found out by some of them', async () => {
    proxy.handle = (exchange) => withoutLogs(exchange, (_block, filter) => 'fromBlock' in filter)
    await indexThroughProxy(untilHead, { headersChecked: 8, finalityDepth: 0 })
  })

  it('and receipts too is waited for; never goes on without them', async () => {
    const blockNumber = (await chain.send('transfer', [chain.sender, 5n])).blockNumber
    const number = `0x${blockNumber.toString(16)}`
    proxy.handle = async (exchange) => {
      if (exchange.calls.some(({ method }) => method === 'eth_getTransactionReceipt')) {
        const answers = await exchange.forward()
        return exchange.reply(
          answers.map((answer) => {
            const receipt = answer.result as { blockNumber?: string; logs?: unknown[] } | null
            if (receipt?.blockNumber !== number) return answer
            injected++
            return { ...answer, result: { ...receipt, logs: [] } }
          }),
        )
      }
      return withoutLogs(exchange, (block) => block === blockNumber)
    }
    await indexThroughProxy(async (indexer) => {
      await untilDegraded(indexer, new RegExp(`left out logs of block ${blockNumber}`))
      expect(indexer.status().latestBlock?.number ?? -1).toBeLessThan(blockNumber)
      proxy.handle = pass
      await untilHead(indexer)
      await untilHealthy(indexer)
    })
  })
})

describe('a chain whose headers have filters of another kind', () => {
  it('is waited for, and indexed when they are not to be looked at', async () => {
    const full = `0x${'ff'.repeat(256)}`
    proxy.handle = async ({ forward, reply }) => {
      const answers = await forward()
      reply(
        answers.map((answer) => {
          const block = answer.result as { logsBloom?: string; parentHash?: string } | null
          return block?.parentHash ? { ...answer, result: { ...block, logsBloom: full } } : answer
        }),
      )
    }
    await withIndexer(fixture, proxy, newFile(), (indexer) => untilDegraded(indexer, /left out logs/), {
      finalityDepth: FINALITY,
    })
    await indexThroughProxy(untilHead, { headersChecked: 0 })
  })
})

describe('several nodes behind one address', () => {
  it.each([FINALITY, 0])('of which one lags behind give no gap (finality %i)', async (finalityDepth) => {
    const random = createRandom(`lagging ${finalityDepth}`)
    const lag = 5
    /** As a node that has not got the last blocks yet: none of them is known, and their logs are no logs. */
    const askLaggard = async (exchange: Exchange) => {
      injected++
      const head = await chain.publicClient.getBlockNumber({ cacheTime: 0 })
      const last = await chain.publicClient.getBlock({ blockNumber: head - BigInt(lag) })
      const isAhead = (quantity: unknown) => typeof quantity === 'string' && Number(quantity) > Number(last.number)
      const recent = new Set<string>()
      for (let number = last.number + 1n; number <= head; number++)
        recent.add((await chain.publicClient.getBlock({ blockNumber: number })).hash)
      for (const call of exchange.calls) {
        if (call.method === 'eth_getBlockByNumber' && call.params[0] === 'latest')
          call.params[0] = `0x${last.number.toString(16)}`
      }
      const answers = await exchange.forward()
      exchange.reply(
        answers.map((answer, index) => {
          const { method = '', params: [first] = [] } = exchange.calls[index] ?? {}
          const filter = first as { toBlock?: string; blockHash?: string }
          if (method === 'eth_getBlockByNumber' && isAhead(first)) return { ...answer, result: null }
          if (method === 'eth_getBlockByHash' && recent.has(String(first))) return { ...answer, result: null }
          if (method === 'eth_getLogs' && isAhead(filter.toBlock))
            return {
              ...answer,
              result: (answer.result as { blockNumber: string }[]).filter((log) => !isAhead(log.blockNumber)),
            }
          if (method === 'eth_getLogs' && filter.blockHash && recent.has(filter.blockHash))
            return random.chance(0.5)
              ? { ...answer, result: [] }
              : { id: answer.id, error: { code: -32000, message: 'unknown block' } }
          return answer
        }),
      )
    }
    proxy.handle = (exchange) => (random.chance(0.5) ? askLaggard(exchange) : pass(exchange))
    await indexThroughProxy(
      async (indexer) => {
        for (let round = 0; round < 4; round++) {
          await actions.blocks(1 + random.integer(8))
          await untilHead(indexer)
          const heads = indexer.status().chainHeadBlock?.number ?? 0
          expect(heads).toBeGreaterThanOrEqual(indexer.status().latestBlock?.number ?? 0)
        }
        proxy.handle = pass
        await untilHealthy(indexer)
      },
      { finalityDepth },
    )
  })
})

describe('an endpoint on the wrong chain', () => {
  const otherId = ({ calls, reply }: Exchange, answers: { id: number; result?: unknown }[]) =>
    reply(
      answers.map((answer, index) => (calls[index]?.method === 'eth_chainId' ? { ...answer, result: '0x5' } : answer)),
    )

  it('at the start is told in one line', async () => {
    failAlways(async (exchange) => otherId(exchange, await exchange.forward()))
    await expect(withIndexer(fixture, proxy, newFile(), untilHead, { chainId: 31337 })).rejects.toThrow(
      'the RPC endpoint is on chain 5, but the setting (chain 31337) was asked for',
    )
  })

  it('after a while is waited for, amid back-fill and at the head, and nothing of it is indexed', async () => {
    const other = await startChain(fixture.ledger)
    try {
      for (let index = 0; index < HISTORY_BLOCKS * 2; index++) await other.send('transfer', [other.ledger, 1n])
      const visit = async (exchange: Exchange) => otherId(exchange, await exchange.forward(other.rpcUrl))
      let ranges = 0
      proxy.handle = (exchange) => {
        if (exchange.calls.some(({ method }) => method === 'eth_getLogs')) ranges++
        if (ranges !== 2) return pass(exchange)
        injected++
        return visit(exchange)
      }
      await indexThroughProxy(
        async (indexer) => {
          await untilDegraded(indexer, /on chain 5 now, no more on chain 31337/)
          expect(await faultsCounted(indexer, 'wrong-chain')).toBeGreaterThan(0)
          ranges = 3
          await untilHead(indexer)
          const back = failAlways(visit)
          await actions.blocks(2)
          await untilDegraded(indexer, /on chain 5 now, no more on chain 31337/)
          back()
          await untilHead(indexer)
          await untilHealthy(indexer)
        },
        { maxRange: 8 },
      )
    } finally {
      await other.stop()
    }
  })

  it('with the same id but another first block is no reorganisation', async () => {
    const other = await startChain(fixture.ledger, 1_600_000_000)
    try {
      for (let index = 0; index < HISTORY_BLOCKS * 2; index++) await other.send('transfer', [other.ledger, 1n])
      await indexThroughProxy(async (indexer) => {
        await untilHead(indexer)
        const back = failAlways(async (exchange) => exchange.reply(await exchange.forward(other.rpcUrl)))
        await untilDegraded(indexer, /another chain 31337 now: its first block differs/)
        back()
        await untilHead(indexer)
        await untilHealthy(indexer)
      })
    } finally {
      await other.stop()
    }
  })
})

describe('answers over the size limit', () => {
  it.each([FINALITY, 1_000])('make it ask for less at a time (finality %i)', async (finalityDepth) => {
    await chain.send('transferMany', ['0x00000000000000000000000000000000000000b0', 5n, 30n])
    await indexThroughProxy(
      async (indexer) => {
        await untilHead(indexer)
        injected += await faultsCounted(indexer, 'too-large')
        expect(await faultsCounted(indexer, 'too-large')).toBeGreaterThan(0)
        await untilHealthy(indexer)
      },
      // The largest block alone fits.
      { finalityDepth, maxBodyBytes: 40_000 },
    )
  })
})

describe('an endpoint that is away', () => {
  it('at the start leaves what is stored readable, and says so', async () => {
    const file = newFile()
    await freshHash(fixture, chain, file)
    const repair = failAlways(({ response }) => void response.destroy())
    await withIndexer(fixture, proxy, file, async (indexer) => {
      expect(indexer.status()).toMatchObject({ health: 'degraded', drift: null })
      expect(indexer.status().error?.message).toContain('cannot reach the RPC endpoint')
      expect(indexer.status().latestBlock?.number).toBe(await chain.blockNumber())
      repair()
      await untilHealthy(indexer)
    })
  })
})
