import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { EntityOutput } from './EntityOutput.ts'

/** Takes all that indexing a block makes, in order. */
export interface BlockOutput extends EntityOutput {
  /** Fills the buckets of aggregations that ended between the previous indexed block and this one. */
  rollUp(previousTimestampSeconds: number, timestampSeconds: number, block: number): void
  addBlock(block: BlockPointer): void
  /** How far the index has come. */
  setCursor(block: BlockPointer): void
}
