import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import { isLocalChain } from '../../domain/config/isLocalChain.ts'
import { latestBlock } from './latestBlock.ts'

/** Milliseconds between two looks at the head, while the page is visible. */
export function pollMilliseconds(config: Config): number {
  return isLocalChain(config) ? 2_000 : 4_000
}

/** The latest block. useBlockFollower polls it; the clock, the health chip and refreshing follow. */
export function chainHeadQueryOptions(config: Config) {
  return queryOptions({
    queryKey: ['head', config.chain.rpcUrls] as const,
    queryFn: ({ queryKey: [, rpcUrls], signal }) => latestBlock(rpcUrls, signal),
    staleTime: pollMilliseconds(config),
    // One miss is no news; a second one is.
    retry: 1,
    retryDelay: 1_000,
  })
}
