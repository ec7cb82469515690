import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { leaseVerdictQueryOptions } from '../../data/leases/leaseVerdictQuery.ts'
import { leaseObstacles } from '../../domain/compute/leaseObstacles.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { evaluatePolicies } from '../../domain/policy/evaluatePolicies.ts'
import { failedRuleBit } from '../../domain/policy/failedRules.ts'
import type { LeaseContext } from '../../domain/policy/lease.ts'
import type { LeaseChoice } from './leaseChoice.ts'
import type { NamedPolicyRecord } from './usePolicyHistory.ts'

/** Bit 254 is the lease manager's own: it can't be recomputed from policies. */
const NO_COUNCIL = failedRuleBit('noCouncil')

export type ShownVerdict = {
  kind: 'asking' | 'impossible' | 'denied' | 'review' | 'allowed'
  failedRules: bigint
  /** As recomputed here. */
  here: bigint
  isSame: boolean
  context: LeaseContext
  reviewSeconds: bigint
  source: Source | null
}

/** The contract's verdict on a choice, recomputed here; while it is asked, or says nothing, that of this browser. */
export function useLeaseVerdict(choice: LeaseChoice, policies: readonly NamedPolicyRecord[]): ShownVerdict {
  const { request, named } = choice
  const query = useQuery(leaseVerdictQueryOptions(useConfig(), { request, named }))
  const answer = query.data?.data ?? null
  const context = answer?.context ?? choice.context
  const evaluated = evaluatePolicies(policies, request, context)
  const failedRules = answer?.failedRules ?? evaluated
  const here = evaluated | (failedRules & NO_COUNCIL)
  const blocked = leaseObstacles(choice.situation).some(({ stops }) => stops)
  const kind =
    answer === null
      ? query.data === undefined && !blocked
        ? 'asking'
        : 'impossible'
      : failedRules !== 0n
        ? 'denied'
        : answer.reviewSeconds > 0n
          ? 'review'
          : 'allowed'
  return {
    kind,
    failedRules,
    here,
    isSame: here === failedRules,
    context,
    reviewSeconds: answer?.reviewSeconds ?? 0n,
    source: query.data?.source ?? null,
  }
}
