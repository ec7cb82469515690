import { FAILED_RULE_BITS } from '../../../../src/domain/policy/failedRules.ts'
import type { LeaseContext, LeaseRequest } from '../../../../src/domain/policy/lease.ts'
import type { Policy } from '../../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../../src/domain/policy/policyLimits.ts'
import type { JudgedRule } from '../../../../src/domain/policy/ruleVerdicts.ts'
import type { PolicyCase } from './randomCases.ts'

/** A policy that binds nothing. */
export const openPolicy: Policy = {
  ...POLICY_FIELD_MAXIMUM,
  validFrom: 0n,
  minOversight: 0n,
  reviewWindow: 0n,
  deniedPurposes: 0n,
  requiredSchemas: 0n,
}

export const ordinaryRequest: LeaseRequest = {
  recipientId: 1n,
  projectId: 2n,
  providerId: 3n,
  epoch: 4n,
  classId: 5,
  purpose: 6,
  dataClass: 7,
  riskTier: 2,
  oversight: 3,
  gpus: 8,
  durationSeconds: 3_600,
}

export const ordinaryContext: LeaseContext = {
  timestampSeconds: 1_784_505_600n,
  region: 9,
  milliHours: 8_000n,
  leaseFlop: 10n ** 19n,
  projectFlop: 9n * 10n ** 19n,
  recipientFlop: 19n * 10n ** 19n,
  recipientLeasedMilliHours: 12_000n,
  capacityMilliHours: 100_000n,
  attestedSchemas: 0n,
}

type Vector = PolicyCase & { name: string; failedRules: bigint }

const vector = (
  name: string,
  rules: Partial<Policy>,
  failed: JudgedRule | null,
  context: Partial<LeaseContext> = {},
) => ({
  name,
  policy: { ...openPolicy, ...rules },
  request: ordinaryRequest,
  context: { ...ordinaryContext, ...context },
  failedRules: failed === null ? 0n : 1n << BigInt(FAILED_RULE_BITS[failed]),
})

/** Each rule exactly at its limit, and one beyond it. */
export const POLICY_VECTORS: readonly Vector[] = [
  vector('a policy that binds nothing', {}, null),
  vector('the only purpose allowed', { allowedPurposes: 1n << 6n }, null),
  vector('every other purpose allowed', { allowedPurposes: ~(1n << 6n) & ((1n << 256n) - 1n) }, 'purposeNotAllowed'),
  vector('every other purpose denied', { deniedPurposes: ~(1n << 6n) & ((1n << 256n) - 1n) }, null),
  vector('the purpose denied although allowed', { deniedPurposes: 1n << 6n }, 'purposeDenied'),
  vector('the only data class', { dataClasses: 1n << 7n }, null),
  vector('another data class', { dataClasses: 1n << 8n }, 'dataClassNotAllowed'),
  vector('the only region', { regions: 1n << 9n }, null),
  vector('another region', { regions: 1n << 8n }, 'regionNotAllowed'),
  vector('the only GPU class', { gpuClasses: 1n << 5n }, null),
  vector('another GPU class', { gpuClasses: 1n << 6n }, 'gpuClassNotAllowed'),
  vector('the highest risk tier', { maxRiskTier: 2n }, null),
  vector('a risk tier above it', { maxRiskTier: 1n }, 'riskTierTooHigh'),
  vector('the lowest oversight', { minOversight: 3n }, null),
  vector('oversight below it', { minOversight: 4n }, 'oversightTooLow'),
  vector('all FLOP of the project', { maxProjectFlop: 10n ** 20n }, null),
  vector('one FLOP more', { maxProjectFlop: 10n ** 20n - 1n }, 'projectFlopExceeded'),
  vector('a sum that saturates', { maxProjectFlop: (1n << 128n) - 2n }, 'projectFlopExceeded', {
    projectFlop: (1n << 128n) - 1n,
  }),
  vector('all FLOP of the recipient', { maxRecipientFlop: 2n * 10n ** 20n }, null),
  vector('one FLOP more of the recipient', { maxRecipientFlop: 2n * 10n ** 20n - 1n }, 'recipientFlopExceeded'),
  vector('at the line of attestations', { requiredSchemas: 5n, attestAboveFlop: 10n ** 20n }, null),
  vector('above it, one of two', { requiredSchemas: 5n, attestAboveFlop: 10n ** 20n - 1n }, 'attestationMissing', {
    attestedSchemas: 4n,
  }),
  vector('above it, all', { requiredSchemas: 5n, attestAboveFlop: 0n }, null, { attestedSchemas: 7n }),
  vector('all GPUs', { maxGpusPerLease: 8n }, null),
  vector('one GPU more', { maxGpusPerLease: 7n }, 'tooManyGpus'),
  vector('all milli-hours', { maxMilliHoursPerLease: 8_000n }, null),
  vector('one milli-hour more', { maxMilliHoursPerLease: 7_999n }, 'tooManyMilliHours'),
  vector('the whole share', { maxShareBpsPerRecipientEpoch: 2_000n }, null),
  vector('a milli-hour above the share', { maxShareBpsPerRecipientEpoch: 2_000n }, 'shareExceeded', {
    recipientLeasedMilliHours: 12_001n,
  }),
  vector('no share of no capacity', { maxShareBpsPerRecipientEpoch: 10_000n }, 'shareExceeded', {
    capacityMilliHours: 0n,
  }),
]
