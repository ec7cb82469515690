import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { IndexingError } from '../store/Metadata.ts'

export type Health = 'healthy' | 'degraded' | 'failed'

/** What `/status` answers. Times are Unix seconds. */
export interface IndexerStatus {
  subgraph: string
  deployment: string
  chainId: number | null
  chainHeadBlock: (Pick<BlockPointer, 'number' | 'hash'> & { timestamp: number }) | null
  latestBlock: (Pick<BlockPointer, 'number' | 'hash'> & { timestamp: number }) | null
  /** Blocks between the head and the latest indexed one. */
  drift: number | null
  synced: boolean
  /** `degraded`: indexing waits, as the RPC endpoint does not answer as it should or the disk is full. `failed`: indexing stopped; queries go on. */
  health: Health
  error: { message: string; handler?: Omit<IndexingError, 'message'> } | null
}
