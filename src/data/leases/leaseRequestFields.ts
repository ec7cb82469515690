import * as v from '../schema/schema.ts'
import { bigIntField, hexField, intField } from '../subgraph/fields.ts'

const party = v.object({ number: bigIntField, name: v.string() })

/** Put into a document wherever a request for a lease is read whole: what was asked, and what the chain knew then. */
export const leaseRequestFields = `
  id sequence denied failedRules policySetVersion
  recipient { number name } parent { number name } project { number name } provider { number name }
  epoch gpuClass { number name peakFlops } purpose dataClass riskTier oversight gpus durationSeconds
  timestamp region milliHours leaseFlop projectFlop recipientFlop recipientLeasedMilliHours capacityMilliHours attestedSchemas
  blockNumber transactionHash`

export const leaseRequestSchema = v.object({
  id: hexField,
  sequence: bigIntField,
  denied: v.boolean(),
  failedRules: bigIntField,
  policySetVersion: bigIntField,
  recipient: party,
  parent: party,
  project: party,
  provider: party,
  epoch: bigIntField,
  gpuClass: v.object({ number: bigIntField, name: v.string(), peakFlops: bigIntField }),
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
  blockNumber: bigIntField,
  transactionHash: hexField,
})

/** A request for a lease as the indexer has it. */
export type LeaseRequestFacts = v.Output<typeof leaseRequestSchema>
