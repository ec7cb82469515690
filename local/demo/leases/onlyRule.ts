import type { FailedRule } from '../../../src/domain/policy/failedRules.ts'
import type { Policy } from '../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../src/domain/policy/policyLimits.ts'

/** A policy of which only one rule on size is left. */
export function onlyRule(policy: Policy, rule: FailedRule): Policy {
  const open: Policy = { ...POLICY_FIELD_MAXIMUM, minOversight: 0n, deniedPurposes: 0n, requiredSchemas: 0n }
  switch (rule) {
    case 'tooManyMilliHours':
      return { ...open, maxMilliHoursPerLease: policy.maxMilliHoursPerLease }
    case 'shareExceeded':
      return { ...open, maxShareBpsPerRecipientEpoch: policy.maxShareBpsPerRecipientEpoch }
    case 'projectFlopExceeded':
      return { ...open, maxProjectFlop: policy.maxProjectFlop }
    case 'recipientFlopExceeded':
      return { ...open, maxRecipientFlop: policy.maxRecipientFlop }
    case 'attestationMissing':
      return { ...open, attestAboveFlop: policy.attestAboveFlop, requiredSchemas: policy.requiredSchemas }
    default:
      return open
  }
}
