import { Retryable } from '../errors/Retryable.ts'
import { indexedHead } from './indexedHead.ts'

export type SubgraphProbe =
  | { readonly kind: 'ok'; readonly blockNumber: bigint; readonly latencyMilliseconds: number }
  | { readonly kind: 'halted'; readonly blockNumber: bigint }
  | { readonly kind: 'unreachable' | 'refused' }

/** Whether there is a subgraph at the URL, and how far it is. Never throws. */
export async function probeSubgraph(url: string, signal?: AbortSignal): Promise<SubgraphProbe> {
  const started = performance.now()
  try {
    const { number, hasIndexingErrors } = await indexedHead(url, signal)
    if (hasIndexingErrors) return { kind: 'halted', blockNumber: number }
    return { kind: 'ok', blockNumber: number, latencyMilliseconds: Math.round(performance.now() - started) }
  } catch (error) {
    return { kind: error instanceof Retryable ? 'unreachable' : 'refused' }
  }
}
