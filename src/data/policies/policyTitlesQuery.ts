import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  policies: v.array(
    v.object({
      id: hexField,
      number: bigIntField,
      kind: v.picklist(['Base', 'Restriction']),
      name: v.string(),
      validFrom: bigIntField,
      validUntil: bigIntField,
      retiredTimestamp: v.nullable(bigIntField),
    }),
  ),
})

// At most 4 base policies and 16 restrictions are unexpired at a time.
const document = `query PolicyTitles {
  ${metaFields}
  policies(subgraphError: allow, first: 100, orderBy: validUntil, orderDirection: desc, where: { retiredTimestamp: null }) {
    id number kind name validFrom validUntil retiredTimestamp
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'policyTitles',
  document,
  variables: () => ({}),
  schema: v.transform(schema, ({ policies }) => ({ policies: policies.toReversed() })),
}

/** Names and times of the policies that are not retired and end last, soonest to end first. */
export const policyTitlesQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
