import type { Policy } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'
import { strictestRules } from './strictestRules.ts'

/** The lowest bound that policies set on the FLOP of a project; null when none sets one. */
export function projectBound(policies: readonly Policy[]): bigint | null {
  const bound = strictestRules(policies).maxProjectFlop
  return bound === POLICY_FIELD_MAXIMUM.maxProjectFlop ? null : bound
}
