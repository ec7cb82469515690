import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { leaseRequestEntries, leaseRequestFields } from './leaseRequestFields.ts'

const schema = v.transform(
  v.object({ leaseRequests: v.array(v.object(leaseRequestEntries)) }),
  ({ leaseRequests }) => ({
    denial: leaseRequests[0] ?? null,
  }),
)

const document = `query Denial($sequence: BigInt!) {
  ${metaFields}
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
