import { bigIntField, intField } from '../subgraph/fields.ts'

/** What a request for a lease asked and what the chain knew then, for a document: without the parties. */
export const requestedLeaseSelection = `
  epoch purpose dataClass riskTier oversight gpus durationSeconds
  timestamp region milliHours leaseFlop projectFlop recipientFlop recipientLeasedMilliHours capacityMilliHours attestedSchemas`

/** Entries of a schema for what that selection brings. */
export const requestedLeaseEntries = {
  epoch: bigIntField,
  purpose: intField,
  dataClass: intField,
  riskTier: intField,
  oversight: intField,
  gpus: bigIntField,
  durationSeconds: bigIntField,
  timestamp: bigIntField,
  region: intField,
  milliHours: bigIntField,
  leaseFlop: bigIntField,
  projectFlop: bigIntField,
  recipientFlop: bigIntField,
  recipientLeasedMilliHours: bigIntField,
  capacityMilliHours: bigIntField,
  attestedSchemas: bigIntField,
}
