import { useQueries } from '@tanstack/react-query'
import { requestsAtQueryOptions } from '../../data/backtest/requestsAtQuery.ts'
import type { LoggedRequest } from '../../data/backtest/recordedRequest.ts'
import type { ReadyBacktest } from './useBacktest.ts'

/** A request whose verdict changes, with the mask that it would have got. */
export type ChangedRequest = LoggedRequest & { failedRulesNow: bigint }

const CHUNK = 100

/** Some changes of a report, in chunks from the worker; what has not come yet is left out. */
export function useChangedRequests(
  input: ReadyBacktest['input'],
  changes: readonly { index: number; failedRules: bigint }[],
): { rows: readonly ChangedRequest[]; isLoading: boolean } {
  const chunks = Array.from({ length: Math.ceil(changes.length / CHUNK) }, (_, index) =>
    changes.slice(index * CHUNK, (index + 1) * CHUNK),
  )
  const answers = useQueries({
    queries: chunks.map((chunk) =>
      requestsAtQueryOptions(
        input,
        chunk.map(({ index }) => index),
      ),
    ),
  })
  return {
    rows: chunks.flatMap((chunk, index) => withMasks(answers[index]?.data ?? [], chunk)),
    isLoading: answers.some(({ isPending }) => isPending),
  }
}

/** Requests as the worker gives them, in the order of the changes that asked for them. */
export function withMasks(
  requests: readonly LoggedRequest[],
  changes: readonly { failedRules: bigint }[],
): ChangedRequest[] {
  return requests.flatMap((request, index): ChangedRequest[] => {
    const change = changes[index]
    return change === undefined ? [] : [{ ...request, failedRulesNow: change.failedRules }]
  })
}
