import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { chainHeadQueryOptions, pollMilliseconds } from '../chain/chainHeadQuery.ts'
import { useConfig } from '../config/useConfig.ts'
import { readAtOtherBlock } from '../query/readAtOtherBlock.ts'
import { indexedHeadQueryOptions } from './indexedHeadQuery.ts'
import { stallStore } from './stallStore.ts'

/**
 * Mounted once by the application. A new block at the indexer makes reads with a `subgraphKey` stale, a new head those
 * with a `chainKey`; what is on the screen is read again. The only place that polls: each observer with an interval of
 * its own would ask once more.
 */
export function useBlockFollower(): void {
  const config = useConfig()
  const client = useQueryClient()
  const refetchInterval = pollMilliseconds(config)
  const head = useQuery({ ...chainHeadQueryOptions(config), refetchInterval })
  const indexed = useQuery({ ...indexedHeadQueryOptions(config), refetchInterval })
  const headNumber = head.data?.number ?? null
  const indexedNumber = indexed.data?.number ?? null
  useEffect(() => {
    if (headNumber !== null) void client.invalidateQueries(readAtOtherBlock('chain', headNumber))
  }, [client, headNumber])
  useEffect(() => {
    if (indexedNumber !== null) void client.invalidateQueries(readAtOtherBlock('subgraph', indexedNumber))
  }, [client, indexedNumber])
  useEffect(() => {
    stallStore.look(indexedNumber, headNumber)
  }, [indexedNumber, headNumber, head.dataUpdatedAt, indexed.dataUpdatedAt])
}
