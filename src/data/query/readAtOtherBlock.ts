import type { Query } from '@tanstack/react-query'
import type { Sourced } from '../../domain/health/sourced.ts'

/** Filter for the reads from a source that do not hold for its block `number`: older ones, and after a fork newer ones. */
export function readAtOtherBlock(source: 'subgraph' | 'chain', number: bigint) {
  return {
    queryKey: [source],
    // Reads without an answer, and lists of several pages, have no block of their own: they are asked again.
    predicate: ({ state }: Pick<Query, 'state'>) =>
      (state.data as Partial<Sourced<unknown>> | undefined)?.source?.blockNumber !== number,
  }
}
