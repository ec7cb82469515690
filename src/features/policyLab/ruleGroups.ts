import type { PolicyRule } from '../../domain/policy/policy.ts'

/** Every rule of a policy once, in the groups in which the lab shows them. */
export const RULE_GROUPS = {
  training: ['maxProjectFlop', 'maxRecipientFlop', 'attestAboveFlop', 'requiredSchemas'],
  amounts: ['maxGpusPerLease', 'maxMilliHoursPerLease', 'maxShareBpsPerRecipientEpoch'],
  risk: ['maxRiskTier', 'minOversight', 'reviewWindow'],
  use: ['allowedPurposes', 'deniedPurposes', 'dataClasses', 'regions', 'gpuClasses'],
  time: ['validFrom', 'validUntil'],
} as const satisfies Record<string, readonly PolicyRule[]>
