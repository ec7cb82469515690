import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { leaseRequestFields, leaseRequestSchema } from './leaseRequestFields.ts'

const schema = v.transform(
  v.object({
    computeSchedule: v.nullable(v.object({ genesis: bigIntField, epochLength: bigIntField })),
    leaseRequests: v.array(leaseRequestSchema),
  }),
  ({ computeSchedule, leaseRequests }) => ({ computeSchedule, denial: leaseRequests[0] ?? null }),
)

const document = `query Denial($sequence: BigInt!) {
  ${metaFields}
  computeSchedule(subgraphError: allow, id: "0x01") { genesis epochLength }
  leaseRequests(subgraphError: allow, first: 1, where: { sequence: $sequence, denied: true }) { ${leaseRequestFields} }
}`

const read: SubgraphRead<{ sequence: bigint }, v.Output<typeof schema>> = {
  name: 'denial',
  document,
  variables: (input) => input,
  schema,
}

/** A denied request by its place in the record of all requests; null when there is none. */
export const denialQueryOptions = (config: Config, input: { sequence: bigint }) =>
  subgraphQueryOptions(config, read, input)
