import type { PolicyFacts } from '../../data/policies/policiesQuery.ts'
import type { PolicyDraft } from '../../domain/actions/form/policyDraft.ts'
import { ruleText } from '../../domain/actions/form/parseRules.ts'
import { POLICY_RULES } from '../../domain/policy/policy.ts'

/** A draft with the rules of a policy, to take its place: it begins when it is executed, and ends when that one would have. */
export function draftFromPolicy(policy: PolicyFacts, nowSeconds: bigint): PolicyDraft {
  const rules = Object.fromEntries(
    POLICY_RULES.map((rule) => [rule, ruleText(rule, policy[rule])]),
  ) as PolicyDraft['rules']
  return {
    policyMode: policy.kind === 'Base' ? 'permit' : 'restrict',
    policyName: policy.name,
    predecessorId: policy.number.toString(),
    // What is over cannot be ended once more.
    retirePredecessor: policy.retiredTimestamp === null && policy.validUntil > nowSeconds,
    rules: { ...rules, validFrom: '', validUntil: policy.validUntil > nowSeconds ? rules.validUntil : '' },
  }
}
