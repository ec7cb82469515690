import type { FaultKind } from '../errors/FaultKind.ts'
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
  /** Indexing waits: the endpoint does not answer as it should, or the disk is full. */
  | { type: 'fault'; kind: FaultKind; message: string }
  | { type: 'recovered' }
  | { type: 'reorg'; from: number; to: number | null }
  | { type: 'log'; source: string; level: LogLevel; message: string }
  | { type: 'fatal'; code: IndexerErrorCode | null; message: string }
  | { type: 'closed' }
