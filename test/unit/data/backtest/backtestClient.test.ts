import { describe, expect, it } from 'vitest'
import { createBacktestClient } from '../../../../src/data/backtest/backtestClient.ts'
import type { BacktestAnswer, BacktestInput, BacktestProgress } from '../../../../src/data/backtest/backtestMessages.ts'
import { backtestSession } from '../../../../src/data/backtest/backtestSession.ts'
import { RequestLog } from '../../../../src/data/backtest/requestLog.ts'
import { Retryable } from '../../../../src/data/errors/Retryable.ts'
import { openPolicy } from '../../domain/policy/policyVectors.ts'
import { headOf, sampleRequests, sampleSubgraph } from './sampleRequests.ts'

/** Client and session as in page and worker: messages are copied and arrive later. */
function channel(count: number) {
  const subgraph = sampleSubgraph(sampleRequests(count))
  let toPage: (answer: BacktestAnswer) => void = () => {}
  const receive = backtestSession(
    (answer) => {
      const copy = structuredClone(answer)
      queueMicrotask(() => toPage(copy))
    },
    (url) => new RequestLog(url, subgraph.fetchPage),
  )
  const client = createBacktestClient({
    post: (question) => {
      const copy = structuredClone(question)
      queueMicrotask(() => receive(copy))
    },
    listen: (onAnswer) => {
      toPage = onAnswer
    },
  })
  const input = (maxGpusPerLease: bigint, beforeSeconds: bigint | null = null): BacktestInput => ({
    url: 'url',
    head: headOf(subgraph.state.requests),
    change: { add: [{ kind: 'Restriction', rules: { ...openPolicy, maxGpusPerLease } }], retire: [] },
    beforeSeconds,
  })
  return { ...subgraph, client, input }
}

const ignore = () => {}

describe('a replay through the worker’s messages', () => {
  it('tells how far reading and replaying are, then gives the report and its block', async () => {
    const { client, input } = channel(12_000)
    const seen: BacktestProgress[] = []
    const { report, source, fromSeconds, untilSeconds } = await client.replay(input(11_000n), (at) => seen.push(at))
    expect(report.newlyDenied.requests).toBe(1_000)
    expect([source.blockNumber, fromSeconds, untilSeconds]).toEqual([100n, 1_000n, 12_999n])
    expect(seen.filter(({ kind }) => kind === 'reading')).toHaveLength(13)
    expect(seen.filter(({ kind }) => kind === 'replaying').map((at) => 'judged' in at && at.judged)).toEqual([
      0, 5_000, 10_000, 12_000,
    ])
  })

  it('reads nothing again for another draft', async () => {
    const { client, input, asked } = channel(1_200)
    await client.replay(input(10n), ignore)
    const before = asked.length
    const { report } = await client.replay(input(1_100n), ignore)
    expect(report.newlyDenied.requests).toBe(100)
    expect(asked.length).toBe(before)
  })

  it('judges only what was asked before a time', async () => {
    const { client, input } = channel(50)
    expect((await client.replay(input(10n, 1_020n), ignore)).report.judged.requests).toBe(20)
    expect((await client.replay(input(10n, 1n), ignore)).report.judged.requests).toBe(0)
    expect((await client.replay(input(10n, 9_999n), ignore)).report.judged.requests).toBe(50)
  })

  it('stops between two steps, and answers the next question', async () => {
    const { client, input } = channel(30_000)
    const controller = new AbortController()
    const judged: number[] = []
    const stopped = client.replay(
      input(5n),
      (at) => {
        if (at.kind !== 'replaying') return
        judged.push(at.judged)
        controller.abort()
      },
      controller.signal,
    )
    await expect(stopped).rejects.toThrow('stopped')
    expect((await client.replay(input(29_999n), ignore)).report.newlyDenied.requests).toBe(1)
    expect(judged).toEqual([0])
  })

  it('gives the requests at the places that a report names', async () => {
    const { client, input } = channel(40)
    const { report } = await client.replay(input(38n), ignore)
    const requests = await client.requests(
      'url',
      report.changes.map(({ index }) => index),
    )
    expect(requests.map(({ request }) => request.gpus)).toEqual([39, 40])
  })

  it('passes on what a failed read means for the reader', async () => {
    const { client, input, state } = channel(3)
    const question = input(1n)
    Object.defineProperty(state, 'requests', {
      get: () => {
        throw new Retryable('the indexer is away', { source: 'url' })
      },
    })
    await expect(client.replay(question, ignore)).rejects.toThrow(Retryable)
  })
})
