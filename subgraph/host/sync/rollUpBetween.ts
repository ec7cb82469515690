import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { BlockOutput } from '../store/BlockOutput.ts'

/** Fills the buckets of aggregations that ended between two indexed blocks. */
export function rollUpBetween(output: BlockOutput, previous: BlockPointer | null, block: BlockPointer): void {
  if (previous) output.rollUp(previous.timestampSeconds, block.timestampSeconds, block.number)
}
