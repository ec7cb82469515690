import * as v from '../schema/schema.ts'
import { Retryable } from '../errors/Retryable.ts'
import { quantityField } from './quantityField.ts'
import { rpcBatch } from './rpcRequest.ts'

export type EndpointProbe =
  | { readonly kind: 'ok'; readonly blockNumber: bigint; readonly latencyMilliseconds: number }
  | { readonly kind: 'wrongChain'; readonly chainId: bigint }
  /** `refused`: it answers, but not as a node does. */
  | { readonly kind: 'unreachable' | 'busy' | 'refused' }

const answersSchema = v.array(quantityField)

/** Whether an endpoint serves the deployment's chain, at which block it stands and how fast it answers. Never throws. */
export async function probeEndpoint(url: string, chainId: number, signal?: AbortSignal): Promise<EndpointProbe> {
  const started = performance.now()
  const calls = [
    { method: 'eth_chainId', params: [] },
    { method: 'eth_blockNumber', params: [] },
  ]
  try {
    const answers = v.safeParse(answersSchema, await rpcBatch([url], calls, signal))
    const [foundChainId, blockNumber] = answers.success ? answers.output : []
    if (foundChainId === undefined || blockNumber === undefined) return { kind: 'refused' }
    if (foundChainId !== BigInt(chainId)) return { kind: 'wrongChain', chainId: foundChainId }
    return { kind: 'ok', blockNumber, latencyMilliseconds: Math.round(performance.now() - started) }
  } catch (error) {
    // Only a request that never got an answer has a cause: the browser's own error.
    if (error instanceof Retryable) return { kind: error.cause === undefined ? 'busy' : 'unreachable' }
    return { kind: 'refused' }
  }
}
