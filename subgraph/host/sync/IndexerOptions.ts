import type { InstanceMode } from '../wasm/MappingModule.ts'

/** Settings of the indexing thread; all can be sent between threads. */
export interface IndexerOptions {
  buildDirectory: string
  rpcUrl: string
  databaseFile: string
  /** Refuses a chain with another id. */
  chainId: number | null
  onMismatch: 'error' | 'reset'
  instanceMode: InstanceMode
  /** Blocks this far below the head are taken as final: fetched by range, never rolled back. */
  finalityDepth: number
  pollMilliseconds: number
  rpcTimeoutMilliseconds: number
  maxBodyBytes: number
  /** Upper limit on blocks per eth_getLogs. */
  maxRange: number
  /** Headers of a range of final blocks to compare with its logs; evenly spread when the range is longer. With 0 none is, near the head neither. */
  headersChecked: number
  cacheBytes: number
}
