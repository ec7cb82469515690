import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import { pollMilliseconds } from '../chain/chainHeadQuery.ts'
import { indexedHead } from '../subgraph/indexedHead.ts'

/** The indexer's last block. useBlockFollower polls it; health, refreshing and pending transactions follow. */
export function indexedHeadQueryOptions(config: Config) {
  return queryOptions({
    queryKey: ['indexedHead', config.subgraphUrl] as const,
    queryFn: ({ queryKey: [, url], signal }) => indexedHead(url, signal),
    staleTime: pollMilliseconds(config),
    // One miss is no news; a second one is.
    retry: 1,
    retryDelay: 1_000,
  })
}
