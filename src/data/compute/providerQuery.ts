import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { proposalReferenceField, proposalReferenceFields } from '../subgraph/proposalReference.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  provider: v.nullable(
    v.object({
      id: hexField,
      number: bigIntField,
      name: v.string(),
      operator: addressField,
      region: intField,
      suspended: v.boolean(),
      admittedTimestamp: bigIntField,
      proposal: proposalReferenceField,
      ceilings: v.array(v.object({ id: hexField, gpuClass: v.object({ name: v.string() }), milliHours: bigIntField })),
      commitments: v.array(
        v.object({
          id: hexField,
          epoch: bigIntField,
          gpuClass: v.object({ name: v.string() }),
          milliHours: bigIntField,
          timestamp: bigIntField,
          epochClass: v.object({ capacityMilliHours: bigIntField }),
        }),
      ),
    }),
  ),
})

const document = `query Provider($id: ID!) {
  ${metaFields}
  provider(subgraphError: allow, id: $id) {
    id number name operator region suspended admittedTimestamp ${proposalReferenceFields}
    ceilings(first: 255) { id gpuClass { name } milliHours }
    commitments(first: 1000, orderBy: epoch, orderDirection: desc) {
      id epoch gpuClass { name } milliHours timestamp epochClass { capacityMilliHours }
    }
  }
}`

const read: SubgraphRead<{ id: Hex }, v.Output<typeof schema>> = {
  name: 'provider',
  document,
  variables: (input) => input,
  schema,
}

/** One provider with its ceilings and commitments per class and epoch (milli-hours); null when unknown. */
export type ProviderFacts = NonNullable<v.Output<typeof schema>['provider']>

export const providerQueryOptions = (config: Config, input: { id: Hex }) => subgraphQueryOptions(config, read, input)
