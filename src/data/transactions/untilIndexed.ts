import { QueryObserver } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import { indexedHeadQueryOptions } from '../health/indexedHeadQuery.ts'
import { queryClient } from '../query/queryClient.ts'

/** Resolves when the indexer has the block. It joins the page's one poll and asks nothing of its own. */
export function untilIndexed(config: Config, blockNumber: bigint): Promise<void> {
  return new Promise((resolve) => {
    const observer = new QueryObserver(queryClient, indexedHeadQueryOptions(config))
    const stop = observer.subscribe(({ data }) => {
      if (data === undefined || data.number < blockNumber) return
      stop()
      resolve()
    })
    const known = observer.getCurrentResult().data
    if (known === undefined || known.number < blockNumber) return
    stop()
    resolve()
  })
}
