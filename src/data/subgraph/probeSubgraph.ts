import { Retryable } from '../errors/Retryable.ts'
import { indexedHead } from './indexedHead.ts'

export type SubgraphProbe =
  | { readonly kind: 'ok'; readonly blockNumber: bigint; readonly latencyMilliseconds: number }
  | { readonly kind: 'halted'; readonly blockNumber: bigint }
  /** `notReady`: a subgraph that has no data yet, or is busy; `refused`: none at all. */
  | { readonly kind: 'unreachable' | 'notReady' | 'refused' }

/** Whether there is a subgraph at the URL, and how far it is. Never throws. */
export async function probeSubgraph(url: string, signal?: AbortSignal): Promise<SubgraphProbe> {
  const started = performance.now()
  try {
    const { number, hasIndexingErrors } = await indexedHead(url, signal)
    if (hasIndexingErrors) return { kind: 'halted', blockNumber: number }
    return { kind: 'ok', blockNumber: number, latencyMilliseconds: Math.round(performance.now() - started) }
  } catch (error) {
    if (!(error instanceof Retryable)) return { kind: 'refused' }
    // Only a request that never got an answer has a cause: the browser's own error.
    return { kind: error.cause === undefined ? 'notReady' : 'unreachable' }
  }
}
