import * as v from '../schema/schema.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { requestedLeaseEntries, requestedLeaseSelection } from './requestedLease.ts'

const party = v.object({ number: bigIntField, name: v.string() })

/** Put into a document wherever a request for a lease is read whole: what was asked, and what the chain knew then. */
export const leaseRequestFields = `
  id sequence denied failedRules policySetVersion
  recipient { number name } parent { number name } project { number name } provider { number name }
  gpuClass { number name peakFlops } ${requestedLeaseSelection}
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
  gpuClass: v.object({ number: bigIntField, name: v.string(), peakFlops: bigIntField }),
  ...requestedLeaseEntries,
  blockNumber: bigIntField,
  transactionHash: hexField,
})

/** A request for a lease as the indexer has it. */
export type LeaseRequestFacts = v.Output<typeof leaseRequestSchema>
