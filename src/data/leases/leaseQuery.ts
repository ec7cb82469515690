import * as v from '../schema/schema.ts'
import { contractId } from '../../domain/compute/contractId.ts'
import type { Config } from '../../domain/config/config.ts'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { leaseRequestFields, leaseRequestSchema } from './leaseRequestFields.ts'
import { leaseStepField } from './leaseStepField.ts'

const optional = v.nullable(bigIntField)

const schema = v.object({
  computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField })),
  lease: v.nullable(
    v.object({
      number: bigIntField,
      step: leaseStepField,
      request: leaseRequestSchema,
      recipient: v.object({ operator: addressField }),
      provider: v.object({ operator: addressField }),
      milliHours: bigIntField,
      flop: bigIntField,
      openedTimestamp: bigIntField,
      openedTransaction: hexField,
      reviewEndsAt: optional,
      acceptBy: optional,
      acceptedTimestamp: optional,
      refusedTimestamp: optional,
      refusalReason: v.nullable(v.picklist(['Council', 'Policies', 'Suspended', 'TooLate'])),
      refusalFailedRules: optional,
      reclaimedTimestamp: optional,
      usedMilliHours: optional,
      reportedTimestamp: optional,
      disputeBy: optional,
      disputedTimestamp: optional,
      settledTimestamp: optional,
      returnedMilliHours: optional,
      allocation: v.object({ milliHours: bigIntField, leasedMilliHours: bigIntField }),
      project: v.object({ flop: bigIntField, description: v.string() }),
      refusalConfirmations: v.array(
        v.object({
          id: hexField,
          member: v.object({ id: addressField, active: v.boolean() }),
          revoked: v.boolean(),
          timestamp: bigIntField,
          transactionHash: hexField,
        }),
      ),
    }),
  ),
})

const document = `query Lease($id: ID!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength }
  lease(subgraphError: allow, id: $id) {
    number step request { ${leaseRequestFields} } recipient { operator } provider { operator } milliHours flop
    openedTimestamp openedTransaction reviewEndsAt acceptBy acceptedTimestamp
    refusedTimestamp refusalReason refusalFailedRules reclaimedTimestamp
    usedMilliHours reportedTimestamp disputeBy disputedTimestamp settledTimestamp returnedMilliHours
    allocation { milliHours leasedMilliHours } project { flop description }
    refusalConfirmations(first: 15, orderBy: timestamp) { id member { id active } revoked timestamp transactionHash }
  }
}`

const read: SubgraphRead<{ number: bigint }, v.Output<typeof schema>> = {
  name: 'lease',
  document,
  variables: ({ number }) => ({ id: contractId(number) }),
  schema,
}

/** One lease with its request and its whole record; null when unknown. Milli-hours, FLOP, Unix seconds. */
export type LeaseFacts = NonNullable<v.Output<typeof schema>['lease']>

export const leaseQueryOptions = (config: Config, input: { number: bigint }) =>
  subgraphQueryOptions(config, read, input)
