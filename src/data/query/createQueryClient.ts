import { QueryClient } from '@tanstack/react-query'
import { Retryable } from '../errors/Retryable.ts'
import { queryKeyHash } from './queryKeyHash.ts'

const MOST_RETRIES = 3

/** Milliseconds before asking again: what the server asked for, else 0.5 s, 1 s, 2 s… with jitter, at most 15 s. */
export function retryDelay(failures: number, error: unknown, random: () => number = Math.random): number {
  if (error instanceof Retryable && error.retryAfterSeconds !== null)
    return Math.min(error.retryAfterSeconds, 60) * 1_000
  return Math.min(500 * 2 ** failures, 15_000) * (0.75 + random() / 2)
}

/**
 * Only `Retryable` errors are asked again. What blocks change is refreshed by useBlockFollower, not by focus, so
 * nothing goes stale by itself for half a minute.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        queryKeyHashFn: queryKeyHash,
        retry: (failures, error) => error instanceof Retryable && failures < MOST_RETRIES,
        retryDelay: (failures, error) => retryDelay(failures, error),
        staleTime: 30_000,
        refetchOnWindowFocus: true,
        refetchIntervalInBackground: false,
        networkMode: 'always',
      },
    },
  })
}
