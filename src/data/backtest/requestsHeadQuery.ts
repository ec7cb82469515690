import type { Config } from '../../domain/config/config.ts'
import * as v from '../schema/schema.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import type { RequestsHead } from './requestLog.ts'

const schema = v.transform(
  v.object({ leaseRequests: v.array(v.object({ id: hexField, sequence: bigIntField })) }),
  ({ leaseRequests }): RequestsHead => leaseRequests[0] ?? null,
)

const document = `query RequestsHead {
  ${metaFields}
  leaseRequests(first: 1, orderBy: sequence, orderDirection: desc, subgraphError: allow) { id sequence }
}`

const read: SubgraphRead<null, RequestsHead> = { name: 'requestsHead', document, variables: () => ({}), schema }

/** The latest request for a lease: as long as it is the same, the requests that have been read are all there are. */
export const requestsHeadQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
