import { evaluatePolicies } from '../policy/evaluatePolicies.ts'
import { evaluatePolicy } from '../policy/evaluatePolicy.ts'
import { failedRuleBit } from '../policy/failedRules.ts'
import type { PolicyRecord } from '../policy/policiesAtVersion.ts'
import type { PolicyChange } from '../policy/policyBacktest.ts'
import type { RecordedRequest } from '../policy/recordedRequest.ts'

/** A lease that has not come to its end. `Pending` ones are judged again when their review ends. */
export type LeaseUnderWay = {
  step: 'Pending' | 'Offered' | 'Active'
  project: { number: bigint; name: string }
  request: RecordedRequest & { sequence: bigint }
}

export type ProjectUnderWay<L extends LeaseUnderWay> = {
  /** Its latest one. */
  lease: L
  leases: number
  /** It passes the policies in force, and would not with the change. */
  isStopped: boolean
  failedRules: bigint
  reviewsStopped: number
}

/**
 * Projects with a lease under way, and which of them a change would stop: those that could not open their latest lease again
 * now. Running leases go on in any case. What the policies in force refuse by themselves is no effect of the change.
 */
export function stoppedWork<L extends LeaseUnderWay>(
  leases: readonly L[],
  policies: readonly PolicyRecord[],
  change: PolicyChange,
  nowSeconds: bigint,
): readonly ProjectUnderWay<L>[] {
  const standing = policies.filter(({ retiredVersion }) => retiredVersion === null)
  const remaining = standing.filter(({ number }) => !change.retire.includes(number))
  const verdict = ({ request, context }: RecordedRequest) => {
    const now = { ...context, timestampSeconds: nowSeconds }
    const before = evaluatePolicies(standing, request, now)
    const left = evaluatePolicies(remaining, request, now)
    const isPermitted = change.add.some(({ kind }) => kind === 'Base')
    const failedRules = change.add.reduce(
      (mask, { rules }) => mask | evaluatePolicy(rules, request, now),
      isPermitted ? left & ~failedRuleBit('noBasePolicy') : left,
    )
    return { failedRules, isStopped: before === 0n && failedRules !== 0n }
  }
  const byProject = new Map<bigint, ProjectUnderWay<L>>()
  for (const lease of leases.toSorted((one, two) => (one.request.sequence > two.request.sequence ? -1 : 1))) {
    const known = byProject.get(lease.project.number)
    const own = verdict(lease.request)
    const reviewsStopped = lease.step === 'Pending' && own.isStopped ? 1 : 0
    byProject.set(
      lease.project.number,
      known === undefined
        ? { lease, leases: 1, ...own, reviewsStopped }
        : { ...known, leases: known.leases + 1, reviewsStopped: known.reviewsStopped + reviewsStopped },
    )
  }
  return [...byProject.values()]
}
