/** Where a figure comes from: the indexer, a contract read, a computation in this browser, or a snapshot file. */
export type SourceKind = 'subgraph' | 'chain' | 'browser' | 'file'

export type Source = {
  readonly kind: SourceKind
  /** The block that the figures hold for. */
  readonly blockNumber: bigint
  /** Timestamp of that block in seconds; null when the source does not tell. */
  readonly timestampSeconds: bigint | null
}

/** An answer together with its source: every read of the dashboard returns one. */
export type Sourced<T> = { readonly data: T; readonly source: Source }
