import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const named = v.array(v.object({ number: bigIntField, name: v.string() }))

const schema = v.object({ recipients: named, providers: named, gpuClasses: named })

const document = `query LeaseParties {
  ${metaFields}
  recipients(subgraphError: allow, first: 1000, orderBy: name) { number name }
  providers(subgraphError: allow, first: 1000, orderBy: name) { number name }
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { number name }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'leaseParties',
  document,
  variables: () => ({}),
  schema,
}

/** Between whom there can be leases, and of what: for filters. */
export const leasePartiesQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
