import { evaluatePolicy, isInForce } from './evaluatePolicy.ts'
import { failedRuleBit } from './failedRules.ts'
import type { LeaseContext, LeaseRequest } from './lease.ts'
import type { Policy, PolicyKind } from './policy.ts'

export type EnactedPolicy = { kind: PolicyKind; rules: Policy }

const NO_BASE_POLICY = failedRuleBit('noBasePolicy')

/**
 * Mask of failed rules over all policies in force at `context.timestampSeconds`; 0 = allowed. Bit 255: no base policy is in
 * force. Mirrors PolicyRegistry.evaluate, given the policies that are not retired. The masks are OR-ed: no policy takes away
 * what another one failed.
 */
export function evaluatePolicies(
  policies: readonly EnactedPolicy[],
  request: LeaseRequest,
  context: LeaseContext,
): bigint {
  let baseInForce = false
  let failed = 0n
  for (const { kind, rules } of policies) {
    if (!isInForce(rules, context.timestampSeconds)) continue
    baseInForce ||= kind === 'Base'
    failed |= evaluatePolicy(rules, request, context)
  }
  return baseInForce ? failed : failed | NO_BASE_POLICY
}
