import { bigIntField } from '../subgraph/fields.ts'

/** A policy's rules, for a document: named as in the contract's struct. */
export const policyRulesSelection = `
    validFrom validUntil
    maxRiskTier minOversight maxShareBpsPerRecipientEpoch maxGpusPerLease reviewWindow maxMilliHoursPerLease
    maxProjectFlop maxRecipientFlop attestAboveFlop
    allowedPurposes deniedPurposes dataClasses regions gpuClasses requiredSchemas`

/** Entries of a schema for what that selection brings. */
export const policyRulesEntries = {
  validFrom: bigIntField,
  validUntil: bigIntField,
  maxRiskTier: bigIntField,
  minOversight: bigIntField,
  maxShareBpsPerRecipientEpoch: bigIntField,
  maxGpusPerLease: bigIntField,
  reviewWindow: bigIntField,
  maxMilliHoursPerLease: bigIntField,
  maxProjectFlop: bigIntField,
  maxRecipientFlop: bigIntField,
  attestAboveFlop: bigIntField,
  allowedPurposes: bigIntField,
  deniedPurposes: bigIntField,
  dataClasses: bigIntField,
  regions: bigIntField,
  gpuClasses: bigIntField,
  requiredSchemas: bigIntField,
}
