import { POLICY_RULES, type Policy, type PolicyRule } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

/**
 * What a request has to keep to that must pass all of some policies at once: of each rule the strictest. Limits that depend
 * on each other (attestations and the bound above which they are needed) are taken one by one, so they are at least as strict.
 * The times are those in which all are in force.
 */
export function strictestRules(policies: readonly Policy[]): Policy {
  return policies.reduce<Policy>(
    (strictest, policy) =>
      Object.fromEntries(POLICY_RULES.map((rule) => [rule, stricter(rule, strictest[rule], policy[rule])])) as Policy,
    NO_RULES,
  )
}

/** A policy that refuses nothing. */
const NO_RULES: Policy = {
  ...POLICY_FIELD_MAXIMUM,
  validFrom: 0n,
  minOversight: 0n,
  reviewWindow: 0n,
  deniedPurposes: 0n,
  requiredSchemas: 0n,
}

function stricter(rule: PolicyRule, one: bigint, two: bigint): bigint {
  switch (rule) {
    case 'allowedPurposes':
    case 'dataClasses':
    case 'regions':
    case 'gpuClasses':
      return one & two
    case 'deniedPurposes':
    case 'requiredSchemas':
      return one | two
    case 'minOversight':
    case 'reviewWindow':
    case 'validFrom':
      return one > two ? one : two
    default:
      return one < two ? one : two
  }
}
