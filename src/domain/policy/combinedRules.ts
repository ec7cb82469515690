import type { Policy } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

/** Refuses nothing: maxima of all ones, minima of 0. */
const UNBOUND: Policy = {
  ...POLICY_FIELD_MAXIMUM,
  validFrom: 0n,
  minOversight: 0n,
  deniedPurposes: 0n,
  reviewWindow: 0n,
  requiredSchemas: 0n,
}

/**
 * Several policies as one: each rule at its strictest, since a lease has to pass all of them. It fails exactly the rules that
 * any of them fails, but for attestations: where policies ask for different ones above different amounts, here all of them are
 * asked for above the lowest. Times are those of the one that ends first and of the one that begins last.
 */
export function combinedRules(policies: readonly Policy[]): Policy {
  return policies.reduce<Policy>(
    (all, each) => ({
      validFrom: higher(all.validFrom, each.validFrom),
      validUntil: lower(all.validUntil, each.validUntil),
      maxRiskTier: lower(all.maxRiskTier, each.maxRiskTier),
      minOversight: higher(all.minOversight, each.minOversight),
      maxShareBpsPerRecipientEpoch: lower(all.maxShareBpsPerRecipientEpoch, each.maxShareBpsPerRecipientEpoch),
      maxGpusPerLease: lower(all.maxGpusPerLease, each.maxGpusPerLease),
      reviewWindow: higher(all.reviewWindow, each.reviewWindow),
      maxMilliHoursPerLease: lower(all.maxMilliHoursPerLease, each.maxMilliHoursPerLease),
      maxProjectFlop: lower(all.maxProjectFlop, each.maxProjectFlop),
      maxRecipientFlop: lower(all.maxRecipientFlop, each.maxRecipientFlop),
      // A threshold without schemas asks for nothing.
      attestAboveFlop:
        each.requiredSchemas === 0n ? all.attestAboveFlop : lower(all.attestAboveFlop, each.attestAboveFlop),
      allowedPurposes: all.allowedPurposes & each.allowedPurposes,
      deniedPurposes: all.deniedPurposes | each.deniedPurposes,
      dataClasses: all.dataClasses & each.dataClasses,
      regions: all.regions & each.regions,
      gpuClasses: all.gpuClasses & each.gpuClasses,
      requiredSchemas: all.requiredSchemas | each.requiredSchemas,
    }),
    UNBOUND,
  )
}

const lower = (one: bigint, two: bigint) => (one < two ? one : two)
const higher = (one: bigint, two: bigint) => (one > two ? one : two)
