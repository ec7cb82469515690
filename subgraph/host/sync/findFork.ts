import { IndexerError } from '../errors/IndexerError.ts'
import { RpcError } from '../errors/RpcError.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { pointerOf } from '../rpc/parseChainData.ts'
import type { Metadata } from '../store/Metadata.ts'

/**
 * The latest indexed block that the chain still has; null when it has none of them.
 * @throws RpcError when the node does not know these blocks (one that lags behind others says nothing about forks);
 * IndexerError when blocks that count as final have changed
 */
export async function findFork(
  chain: ChainReader,
  metadata: Metadata,
  cursor: BlockPointer,
  finalityDepth: number,
): Promise<BlockPointer | null> {
  let known: BlockPointer | null = cursor
  let lowestDiffers = false
  for (; known && known.number >= cursor.number - finalityDepth; known = metadata.blockAtOrBelow(known.number - 1)) {
    const found = await chain.blockByNumber(known.number)
    if (found && pointerOf(found.block).hash === known.hash) return known
    lowestDiffers = found !== null
  }
  if (!lowestDiffers)
    throw new RpcError('inconsistent', `the RPC endpoint does not know the indexed blocks up to ${cursor.number}`)
  if (known === null) return null
  throw new IndexerError(
    'reorg-too-deep',
    `the chain changed more than ${finalityDepth} blocks below the indexed block ${cursor.number}; raise the finality depth and index again`,
  )
}
