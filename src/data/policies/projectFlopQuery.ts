import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  projects: v.array(
    v.object({
      number: bigIntField,
      name: v.string(),
      flop: bigIntField,
      recipient: v.object({ number: bigIntField, name: v.string() }),
    }),
  ),
})

const document = `query ProjectFlop {
  ${metaFields}
  projects(subgraphError: allow, first: 1000, orderBy: flop, orderDirection: desc, where: { flop_gt: 0 }) {
    number name flop recipient { number name }
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'projectFlop',
  document,
  variables: () => ({}),
  schema,
}

/** FLOP of each project so far, most first; those that never leased anything are missing. */
export const projectFlopQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
