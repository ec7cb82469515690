import type { PolicyRecord } from '../../domain/policy/policiesAtVersion.ts'
import type { Config } from '../../domain/config/config.ts'
import { policyRecordSchema, policyRecordsSelection } from '../backtest/policyRecord.ts'
import { type LoggedRequest, recordedRequestFields, recordedRequestSchema } from '../backtest/recordedRequest.ts'
import * as v from '../schema/schema.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const lease = v.object({
  number: bigIntField,
  step: v.picklist(['Pending', 'Offered', 'Active']),
  project: v.object({ number: bigIntField, name: v.string() }),
  request: recordedRequestSchema,
})

/** A lease that has not come to its end, with the request that opened it. */
export type LeaseInFlight = Omit<v.Output<typeof lease>, 'request'> & { readonly request: LoggedRequest }
export type WorkInFlight = { readonly leases: readonly LeaseInFlight[]; readonly policies: readonly PolicyRecord[] }

const document = `query WorkInFlight($epoch: BigInt!, $block: Block_height) {
  ${metaFields}
  leases(first: ${LARGEST_PAGE}, orderBy: number, orderDirection: desc, block: $block, subgraphError: allow,
    where: { step_in: [Pending, Offered, Active], epoch_gte: $epoch }) {
    number step project { number name } request {${recordedRequestFields}
    }
  }
  ${policyRecordsSelection}
}`

const read: SubgraphRead<{ epoch: bigint }, WorkInFlight> = {
  name: 'workInFlight',
  document,
  variables: ({ epoch }) => ({ epoch, block: null }),
  schema: v.object({ leases: v.array(lease), policies: v.array(policyRecordSchema) }),
}

/** The latest thousand leases under review, offered or running in an epoch or later, and the policies that are there now. */
export const workInFlightQueryOptions = (config: Config, input: { epoch: bigint }) =>
  subgraphQueryOptions(config, read, input)
