import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessHealth, type HealthFacts } from '../../../../src/domain/health/assessHealth.ts'

const limits = { driftBlocks: 20n, stallMilliseconds: 15_000 }
const well: HealthFacts = {
  indexedBlock: 100n,
  indexerReachable: true,
  hasIndexingErrors: false,
  stalledMilliseconds: 0,
  headBlock: 101n,
  endpointReachable: true,
  mismatchCount: 0,
}
const assess = (facts: Partial<HealthFacts>) => assessHealth({ ...well, ...facts }, limits)

describe('assessHealth', () => {
  it.each<[string, Partial<HealthFacts>, string, string]>([
    ['live within the limit', { headBlock: 120n }, 'live', 'subgraph'],
    ['lagging beyond it', { headBlock: 121n }, 'lagging', 'chain'],
    ['halted when it says so', { hasIndexingErrors: true }, 'halted', 'chain'],
    [
      'halted when it stands still behind the chain and says nothing',
      { stalledMilliseconds: 15_000 },
      'halted',
      'chain',
    ],
    [
      'live when it stands still because the chain does',
      { headBlock: 100n, stalledMilliseconds: 99_000 },
      'live',
      'subgraph',
    ],
    ['chain without an indexer', { indexerReachable: false, indexedBlock: null }, 'chain', 'chain'],
    ['mismatch above all', { mismatchCount: 2, hasIndexingErrors: true }, 'mismatch', 'chain'],
    [
      'live without an endpoint, for there is nothing to compare with',
      { endpointReachable: false, headBlock: null },
      'live',
      'subgraph',
    ],
  ])('is %s', (_name, facts, state, from) => {
    expect(assess(facts)).toMatchObject({ state, openReadsFrom: from })
  })

  it('counts drift, never below zero, and tells an endpoint that is behind', () => {
    expect(assess({ headBlock: 112n }).driftBlocks).toBe(12n)
    expect(assess({ headBlock: 90n })).toMatchObject({ driftBlocks: 0n, endpointBehind: false })
    expect(assess({ headBlock: 79n })).toMatchObject({ driftBlocks: 0n, endpointBehind: true, state: 'live' })
  })

  it('never reads open proposals from an indexer that lags, has halted or is away, while the chain answers', () => {
    const facts = fc.record<HealthFacts>({
      indexedBlock: fc.option(fc.bigInt({ min: 0n, max: 200n })),
      indexerReachable: fc.boolean(),
      hasIndexingErrors: fc.boolean(),
      stalledMilliseconds: fc.nat(60_000),
      headBlock: fc.option(fc.bigInt({ min: 0n, max: 200n })),
      endpointReachable: fc.constant(true),
      mismatchCount: fc.nat(3),
    })
    fc.assert(
      fc.property(facts, (one) => {
        const health = assessHealth(one, limits)
        const drift = one.headBlock === null || one.indexedBlock === null ? 0n : one.headBlock - one.indexedBlock
        const stalled = drift > 0n && one.stalledMilliseconds >= limits.stallMilliseconds
        if (!one.indexerReachable || one.hasIndexingErrors || drift > 20n || stalled) {
          expect(health.openReadsFrom).toBe('chain')
          expect(health.state).not.toBe('live')
        }
      }),
    )
  })
})
