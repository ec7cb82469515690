export type PolicyKind = 'Base' | 'Restriction'

/** The rules of a policy as `PolicyTypes.sol` has them. Sets are bitmaps: bit i = member i. Times are Unix seconds. */
export type Policy = {
  /** Inclusive; 0 or a past time becomes the time of execution. */
  validFrom: bigint
  /** Exclusive. */
  validUntil: bigint
  maxRiskTier: bigint
  minOversight: bigint
  /** Share of a GPU class's capacity in an epoch that one recipient (with its affiliates) may lease, in basis points. */
  maxShareBpsPerRecipientEpoch: bigint
  maxGpusPerLease: bigint
  /** Seconds that a lease of risk tier 2 or above waits for review. */
  reviewWindow: bigint
  maxMilliHoursPerLease: bigint
  maxProjectFlop: bigint
  maxRecipientFlop: bigint
  /** Required attestations apply to projects above this. */
  attestAboveFlop: bigint
  allowedPurposes: bigint
  /** Deny wins over allow. */
  deniedPurposes: bigint
  dataClasses: bigint
  regions: bigint
  gpuClasses: bigint
  requiredSchemas: bigint
}

export type PolicyRule = keyof Policy

/** In the order in which a reader wants them; the contract's order is that of the struct. */
export const POLICY_RULES = [
  'allowedPurposes',
  'deniedPurposes',
  'dataClasses',
  'regions',
  'gpuClasses',
  'maxRiskTier',
  'minOversight',
  'maxProjectFlop',
  'maxRecipientFlop',
  'attestAboveFlop',
  'requiredSchemas',
  'maxGpusPerLease',
  'maxMilliHoursPerLease',
  'maxShareBpsPerRecipientEpoch',
  'reviewWindow',
  'validFrom',
  'validUntil',
] as const satisfies readonly PolicyRule[]
