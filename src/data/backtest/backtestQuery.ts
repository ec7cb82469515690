import { queryOptions } from '@tanstack/react-query'
import { backtestClientOfPage } from './backtestClientOfPage.ts'
import type { BacktestInput } from './backtestMessages.ts'
import { backtestProgressStore } from './backtestProgressStore.ts'

/**
 * A change of the policies replayed over the recorded requests. The key does not begin with a source: a new block alone
 * changes nothing, a new request does, and it is in `head`. Cancelling the query stops the worker.
 */
export function backtestQueryOptions(input: BacktestInput) {
  return queryOptions({
    queryKey: ['backtest', input] as const,
    queryFn: async ({ queryKey: [, asked], signal }) => {
      try {
        return await backtestClientOfPage().replay(asked, backtestProgressStore.set, signal)
      } finally {
        backtestProgressStore.set(null)
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
