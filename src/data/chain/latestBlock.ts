import * as v from '../schema/schema.ts'
import type { BlockReference } from '../../domain/health/blockReference.ts'
import type { Hex } from '../../domain/hex.ts'
import { Integrity } from '../errors/Integrity.ts'
import { quantityField } from './quantityField.ts'
import { rpcRequest } from './rpcRequest.ts'

const blockSchema = v.object({
  number: quantityField,
  timestamp: quantityField,
  hash: v.transform(v.string(), (value): Hex => value.toLowerCase() as Hex),
})

/** The head of the chain as the first endpoint that answers says. */
export async function latestBlock(rpcUrls: readonly string[], signal?: AbortSignal): Promise<BlockReference> {
  const block = v.safeParse(blockSchema, await rpcRequest(rpcUrls, 'eth_getBlockByNumber', ['latest', false], signal))
  if (!block.success) throw new Integrity('The endpoint gave no block', { source: rpcUrls.join(', ') })
  const { number, timestamp, hash } = block.output
  return { number, timestampSeconds: timestamp, hash }
}
