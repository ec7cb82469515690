import type { Policy, PolicyRule } from './policy.ts'

/** The rules out of a record that has them among other fields, small integers as numbers perhaps. */
export function policyOf(record: Readonly<Record<PolicyRule, bigint | number>>): Policy {
  return {
    validFrom: BigInt(record.validFrom),
    validUntil: BigInt(record.validUntil),
    maxRiskTier: BigInt(record.maxRiskTier),
    minOversight: BigInt(record.minOversight),
    maxShareBpsPerRecipientEpoch: BigInt(record.maxShareBpsPerRecipientEpoch),
    maxGpusPerLease: BigInt(record.maxGpusPerLease),
    reviewWindow: BigInt(record.reviewWindow),
    maxMilliHoursPerLease: BigInt(record.maxMilliHoursPerLease),
    maxProjectFlop: BigInt(record.maxProjectFlop),
    maxRecipientFlop: BigInt(record.maxRecipientFlop),
    attestAboveFlop: BigInt(record.attestAboveFlop),
    allowedPurposes: BigInt(record.allowedPurposes),
    deniedPurposes: BigInt(record.deniedPurposes),
    dataClasses: BigInt(record.dataClasses),
    regions: BigInt(record.regions),
    gpuClasses: BigInt(record.gpuClasses),
    requiredSchemas: BigInt(record.requiredSchemas),
  }
}
