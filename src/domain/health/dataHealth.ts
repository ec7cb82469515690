export type HealthState = 'live' | 'chain' | 'lagging' | 'halted' | 'mismatch' | 'file'

/** What the page knows about its own sources. Blocks are counts; null = unknown. */
export type DataHealth = {
  readonly state: HealthState
  /** Last block the indexer has. */
  readonly indexedBlock: bigint | null
  /** Head of the chain as the reader's endpoint says. */
  readonly headBlock: bigint | null
  /** Head minus indexed, never negative. */
  readonly driftBlocks: bigint | null
  /** Figures that differ between indexer and chain. */
  readonly mismatchCount: number
  readonly indexerReachable: boolean
  readonly endpointReachable: boolean
  /** The indexer is ahead of the endpoint by more than propagation explains: the endpoint is stale. */
  readonly endpointBehind: boolean
  /** Where reads of what is open to vote, queue or execute go. */
  readonly openReadsFrom: 'subgraph' | 'chain'
}
