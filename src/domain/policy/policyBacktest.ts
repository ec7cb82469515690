import { type BacktestReport, createBacktestReport } from './backtestReport.ts'
import { evaluatePolicies, type EnactedPolicy } from './evaluatePolicies.ts'
import { evaluatePolicy } from './evaluatePolicy.ts'
import { failedRuleBit } from './failedRules.ts'
import { policiesAtVersion, type PolicyRecord } from './policiesAtVersion.ts'
import type { RecordedRequest } from './recordedRequest.ts'

/** What a proposal would change about the policies. */
export type PolicyChange = {
  add: readonly EnactedPolicy[]
  /** Numbers of policies that would be retired, for instance the one that the new one replaces. */
  retire: readonly bigint[]
}

export type BacktestProgress = { judged: number; total: number }

const NO_BASE_POLICY = failedRuleBit('noBasePolicy')
const NO_COUNCIL = failedRuleBit('noCouncil')
const REQUESTS_PER_STEP = 5_000

/**
 * Judges every recorded request again, as if the change had been made before the first of them. It yields after every few
 * thousand requests, so that a worker can report progress and stop; what it returns at last is the report.
 *
 * Each request keeps the context that the chain saw: a lease that the change would have denied still counts in the FLOP and
 * shares of later ones, because nobody knows what would have been asked instead. The times of an added policy are ignored.
 */
export function* policyBacktest(
  requests: readonly RecordedRequest[],
  change: PolicyChange,
  history: readonly PolicyRecord[],
  options: { requestsPerStep?: number } = {},
): Generator<BacktestProgress, BacktestReport, undefined> {
  const { requestsPerStep = REQUESTS_PER_STEP } = options
  const judge = judgeWith(change, history)
  const report = createBacktestReport()
  for (let judged = 0; judged < requests.length; judged += requestsPerStep) {
    yield { judged, total: requests.length }
    for (const [offset, each] of requests.slice(judged, judged + requestsPerStep).entries()) {
      report.add(judged + offset, each, judge(each))
    }
  }
  yield { judged: requests.length, total: requests.length }
  return report.finish()
}

/** The mask that a request would have got after the change. */
function judgeWith(change: PolicyChange, history: readonly PolicyRecord[]): (recorded: RecordedRequest) => bigint {
  const { add, retire } = change
  const remaining = new Map<bigint, readonly PolicyRecord[]>()
  const remainingAt = (version: bigint) => {
    const known = remaining.get(version)
    if (known !== undefined) return known
    const policies = policiesAtVersion(history, version).filter(({ number }) => !retire.includes(number))
    remaining.set(version, policies)
    return policies
  }
  return ({ request, context, policySetVersion, failedRules }) => {
    // Nothing retired: what the chain said stays true, and needs no history.
    const before =
      retire.length === 0
        ? failedRules
        : evaluatePolicies(remainingAt(policySetVersion), request, context) | (failedRules & NO_COUNCIL)
    const permitted = add.some(({ kind }) => kind === 'Base') ? before & ~NO_BASE_POLICY : before
    return add.reduce((mask, { rules }) => mask | evaluatePolicy(rules, request, context), permitted)
  }
}
