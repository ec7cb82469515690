import type { BlockPointer } from '../rpc/ChainTypes.ts'

/** Takes what indexing a block makes besides entities, in order with them. */
export interface BlockOutput {
  /** Fills the buckets of aggregations that ended between the previous indexed block and this one. */
  rollUp(previousTimestampSeconds: number, timestampSeconds: number, block: number): void
  addBlock(block: BlockPointer): void
  /** How far the index has come. */
  setCursor(block: BlockPointer): void
}
