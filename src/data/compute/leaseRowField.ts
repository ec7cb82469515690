import * as v from '../schema/schema.ts'
import { leaseStepField } from '../leases/leaseStepField.ts'
import { bigIntField } from '../subgraph/fields.ts'

const party = v.object({ number: bigIntField, name: v.string() })
const moment = v.nullable(bigIntField)

/** A lease as a row of a party's page. */
export const leaseRowField = v.object({
  number: bigIntField,
  step: leaseStepField,
  epoch: bigIntField,
  gpuClass: v.object({ name: v.string() }),
  recipient: party,
  project: v.object({ name: v.string() }),
  provider: party,
  milliHours: bigIntField,
  usedMilliHours: v.nullable(bigIntField),
  openedTimestamp: bigIntField,
  reviewEndsAt: moment,
  acceptBy: moment,
  disputeBy: moment,
})

export const LEASE_ROW_FIELDS = `number step epoch gpuClass { name } recipient { number name } project { name } provider { number name }
      milliHours usedMilliHours openedTimestamp reviewEndsAt acceptBy disputeBy`

/** Rows that a party's page shows; all are in the list of leases. */
export const MOST_LEASE_ROWS = 20

export type LeaseRowFacts = v.Output<typeof leaseRowField>
