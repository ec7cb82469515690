const ALL = 2n ** 256n - 1n
const DAY_SECONDS = 86_400n

/** A base policy's rules that forbid nothing, in force for a year from now on. */
export function policyRules(nowSeconds: bigint) {
  return {
    validFrom: 0n,
    validUntil: nowSeconds + 365n * DAY_SECONDS,
    maxRiskTier: 4,
    minOversight: 0,
    maxShareBpsPerRecipientEpoch: 65_535,
    maxGpusPerLease: 1_024,
    reviewWindow: 172_800,
    maxMilliHoursPerLease: 2n ** 56n - 1n,
    maxProjectFlop: 10n ** 26n,
    maxRecipientFlop: 2n ** 128n - 1n,
    attestAboveFlop: 10n ** 25n,
    allowedPurposes: ALL,
    deniedPurposes: 2n ** 255n + 5n,
    dataClasses: 0b111n,
    regions: 0b10n,
    gpuClasses: 0b1100n,
    requiredSchemas: 0n,
  }
}
