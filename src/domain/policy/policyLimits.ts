import type { PolicyRule } from './policy.ts'

const allOnes = (bits: number): bigint => (1n << BigInt(bits)) - 1n

/** Largest value that each field of the contract's struct can hold; for a maximum it means "does not bind". */
export const POLICY_FIELD_MAXIMUM: Readonly<Record<PolicyRule, bigint>> = {
  validFrom: allOnes(64),
  validUntil: allOnes(64),
  maxRiskTier: allOnes(8),
  minOversight: allOnes(8),
  maxShareBpsPerRecipientEpoch: allOnes(16),
  maxGpusPerLease: allOnes(32),
  reviewWindow: allOnes(32),
  maxMilliHoursPerLease: allOnes(64),
  maxProjectFlop: allOnes(128),
  maxRecipientFlop: allOnes(128),
  attestAboveFlop: allOnes(128),
  allowedPurposes: allOnes(256),
  deniedPurposes: allOnes(256),
  dataClasses: allOnes(256),
  regions: allOnes(256),
  gpuClasses: allOnes(256),
  requiredSchemas: allOnes(256),
}

/** Validity may be at most this long (PolicyRegistry). */
export const MAX_POLICY_VALIDITY_SECONDS = 2n * 365n * 86_400n
