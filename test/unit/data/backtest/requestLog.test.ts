import { describe, expect, it } from 'vitest'
import { RequestLog } from '../../../../src/data/backtest/requestLog.ts'
import { headOf, sampleRequests, sampleSubgraph } from './sampleRequests.ts'

const never = new AbortController().signal

function logOver(count: number) {
  const subgraph = sampleSubgraph(sampleRequests(count))
  const log = new RequestLog('url', subgraph.fetchPage)
  const progress: number[] = []
  const readTo = (requests = subgraph.state.requests, signal = never) =>
    log.readTo(headOf(requests), ({ read }) => progress.push(read), signal)
  return { ...subgraph, log, progress, readTo }
}

describe('the log of requests', () => {
  it.each([0, 1, 999, 1_000, 1_001, 2_500])('holds each of %i requests once, all read at one block', async (count) => {
    const { log, asked, readTo, state, progress } = logOver(count)
    await readTo()
    expect(log.requests).toEqual(state.requests)
    expect(log.source?.blockNumber).toBe(100n)
    expect(asked[0]?.blockNumber).toBe(null)
    expect(asked.slice(1).every(({ blockNumber }) => blockNumber === 100n)).toBe(true)
    expect(progress.at(-1)).toBe(count)
  })

  it('asks for nothing while the head is the same', async () => {
    const { asked, readTo } = logOver(1_500)
    await readTo()
    const before = asked.length
    await readTo()
    expect(asked.length).toBe(before)
  })

  it('adds later requests at a later block, after it has found the last one again', async () => {
    const { log, asked, state, readTo } = logOver(1_500)
    await readTo()
    state.requests = sampleRequests(1_510)
    state.head = 120n
    await readTo()
    expect(log.requests).toEqual(state.requests)
    expect(log.source?.blockNumber).toBe(120n)
    expect(asked.slice(2)).toEqual([{ url: 'url', afterSequence: 1_499n, blockNumber: null }])
  })

  it('reads all anew when the chain went back over what it knows', async () => {
    const { log, state, readTo } = logOver(1_500)
    await readTo()
    state.requests = sampleRequests(1_501, 1)
    await readTo()
    expect(log.requests).toEqual(state.requests)
  })

  it('goes on after an abort where it was, at the same block', async () => {
    const { log, asked, state, readTo } = logOver(2_500)
    const controller = new AbortController()
    const aborted = log.readTo(headOf(state.requests), () => controller.abort(), controller.signal)
    await expect(aborted).rejects.toThrow()
    expect(log.requests).toHaveLength(1_000)
    state.head = 130n
    await readTo()
    expect(log.requests).toEqual(state.requests)
    expect(asked.map(({ afterSequence }) => afterSequence)).toEqual([-1n, 1_000n, 2_000n])
    expect(log.source?.blockNumber).toBe(100n)
  })
})
