import { queryOptions } from '@tanstack/react-query'
import type { BacktestInput } from './backtestMessages.ts'
import { backtestClientOfPage } from './backtestClientOfPage.ts'

/** The recorded requests at some places of the worker's log, as a report's `changes` name them. */
export function requestsAtQueryOptions({ url, head }: BacktestInput, places: readonly number[]) {
  return queryOptions({
    queryKey: ['backtest', 'requests', { url, head, places }] as const,
    queryFn: ({ queryKey: [, , asked] }) => backtestClientOfPage().requests(asked.url, asked.places),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
