import { type CustomTransport, custom, toHex } from 'viem'
import { jsonRpc } from '../../../../local/stack/jsonRpc.ts'

// Below what a transaction may have (EIP-7825: 2^24).
const GAS_LIMIT = 15_000_000

/**
 * The node's own accounts sign. The gas limit is fixed: the node's estimate is made for the second of the last block, in which
 * a checkpoint is overwritten, and falls short in the next one, in which it is written anew.
 */
export function signingTransport(rpcUrl: string): CustomTransport {
  return custom({
    request: ({ method, params }: { method: string; params: unknown[] }) => {
      const [first, ...rest] = params ?? []
      if (method !== 'eth_sendTransaction') return jsonRpc(rpcUrl, method, params ?? [])
      return jsonRpc(rpcUrl, method, [{ ...(first as object), gas: toHex(GAS_LIMIT) }, ...rest])
    },
  })
}
