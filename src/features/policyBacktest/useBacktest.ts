import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Backtest, BacktestInput, BacktestProgress } from '../../data/backtest/backtestMessages.ts'
import { backtestProgressStore } from '../../data/backtest/backtestProgressStore.ts'
import { backtestQueryOptions } from '../../data/backtest/backtestQuery.ts'
import { requestsHeadQueryOptions } from '../../data/backtest/requestsHeadQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { type FailedRead, failedRead } from '../../data/query/failedRead.ts'
import { queryKeyHash } from '../../data/query/queryKeyHash.ts'
import { useStore } from '../../data/store/useStore.ts'
import type { PolicyChange } from '../../domain/policy/policyBacktest.ts'
import { useSettled } from '../../ui/clock/useSettled.ts'

/** A report, and what it answers. */
export type ReadyBacktest = { backtest: Backtest; input: BacktestInput }

export type BacktestState = {
  /** While the next report is made, it is that of the draft before. Null before the first. */
  ready: ReadyBacktest | null
  /** Not yet the report of the present change. */
  isOld: boolean
  /** Null while nothing is at work; `progress` null until the worker has said something. */
  working: { progress: BacktestProgress | null } | null
  stopped: boolean
  failed: FailedRead | null
  stop: () => void
  again: () => void
}

/**
 * Replays a change over the recorded requests, in a worker, whenever the change has rested for a moment or a request is new.
 * @param change null: nothing to replay
 * @param beforeSeconds only requests made before; null for all
 */
export function useBacktest(change: PolicyChange | null, beforeSeconds: bigint | null = null): BacktestState {
  const config = useConfig()
  const client = useQueryClient()
  const head = useQuery(requestsHeadQueryOptions(config))
  const hash = queryKeyHash([change])
  const isSettled = useSettled(hash) === hash
  const input: BacktestInput = {
    url: config.subgraphUrl,
    head: head.data?.data ?? null,
    change: change ?? { add: [], retire: [] },
    beforeSeconds,
  }
  const options = backtestQueryOptions(input)
  const isAsked = change !== null && head.data !== undefined
  const query = useQuery({ ...options, enabled: isAsked && isSettled, placeholderData: keepPreviousData })
  const progress = useStore(backtestProgressStore)
  const isOld = query.isPlaceholderData || query.data === undefined
  const isWorking = query.fetchStatus === 'fetching' || head.isLoading || (isAsked && !isSettled && isOld)
  const broken = query.error === null ? head : query
  return {
    ready: query.data === undefined ? null : { backtest: query.data, input },
    isOld,
    working: isWorking ? { progress } : null,
    stopped: isAsked && isOld && !isWorking && query.error === null,
    failed: broken.error === null ? null : failedRead(broken.error, () => void broken.refetch()),
    stop: () => void client.cancelQueries({ queryKey: options.queryKey }),
    again: () => void query.refetch(),
  }
}
