import type { DataHealth, HealthState } from './dataHealth.ts'

export type HealthFacts = {
  /** Last block of the indexer; null = not known (not asked yet, or it never answered). */
  readonly indexedBlock: bigint | null
  readonly indexerReachable: boolean
  readonly hasIndexingErrors: boolean
  /** How long the indexer has stood at its block while the chain was ahead, in milliseconds. */
  readonly stalledMilliseconds: number
  readonly headBlock: bigint | null
  readonly endpointReachable: boolean
  readonly mismatchCount: number
}

export type HealthLimits = {
  /** More than this behind is lagging. */
  readonly driftBlocks: bigint
  /** No new block for this long while behind is a halt, whatever the indexer says of itself. */
  readonly stallMilliseconds: number
}

/**
 * What the page may trust. Worst wins: a difference with the chain, then a halt, then no indexer, then lag.
 * `hasIndexingErrors` is believed when true and not when false: an indexer that stands still has halted.
 */
export function assessHealth(facts: HealthFacts, limits: HealthLimits): DataHealth {
  const { indexedBlock, headBlock } = facts
  const drift = indexedBlock === null || headBlock === null ? null : headBlock - indexedBlock
  const behind = drift !== null && drift > 0n
  const halted = facts.hasIndexingErrors || (behind && facts.stalledMilliseconds >= limits.stallMilliseconds)
  const lagging = drift !== null && drift > limits.driftBlocks
  const trusted = facts.indexerReachable && !halted && !lagging
  return {
    state: worst(facts, { halted, lagging }),
    indexedBlock,
    headBlock,
    driftBlocks: drift === null ? null : behind ? drift : 0n,
    mismatchCount: facts.mismatchCount,
    indexerReachable: facts.indexerReachable,
    endpointReachable: facts.endpointReachable,
    endpointBehind: drift !== null && drift < -limits.driftBlocks,
    // With no endpoint there is no other source: the indexer's figures, and the banner, are all there is.
    openReadsFrom: trusted || !facts.endpointReachable ? 'subgraph' : 'chain',
  }
}

function worst(facts: HealthFacts, { halted, lagging }: { halted: boolean; lagging: boolean }): HealthState {
  if (facts.mismatchCount > 0) return 'mismatch'
  if (!facts.indexerReachable) return 'chain'
  if (halted) return 'halted'
  return lagging ? 'lagging' : 'live'
}
