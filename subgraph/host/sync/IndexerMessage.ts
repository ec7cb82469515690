import type { IndexerErrorCode } from '../errors/IndexerError.ts'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { IndexingError } from '../store/Metadata.ts'
import type { LogLevel } from '../wasm/HandlerScope.ts'

/** What the indexing thread tells the serving one. */
export type IndexerMessage =
  | { type: 'ready'; chainId: number | null }
  | {
      type: 'progress'
      chainId: number
      latestBlock: BlockPointer | null
      chainHeadBlock: BlockPointer
      synced: boolean
    }
  | { type: 'failed'; error: IndexingError }
  /** The endpoint does not answer as it should; null when it does again. */
  | { type: 'fault'; message: string | null }
  | { type: 'reorg'; from: number; to: number }
  | { type: 'log'; source: string; level: LogLevel; message: string }
  | { type: 'fatal'; code: IndexerErrorCode | null; message: string }
  | { type: 'closed' }
