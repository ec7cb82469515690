import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import * as v from '../schema/schema.ts'
import { LARGEST_PAGE } from '../subgraph/fetchAllById.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { type Ballot, ballotFields, ballotSchema } from '../voting/ballotFields.ts'

const document = `query BallotsOf($proposal: String!, $voters: [String!]!) {
  ${metaFields}
  ballots(first: ${LARGEST_PAGE}, where: { proposal: $proposal, voter_in: $voters }, subgraphError: allow) { ${ballotFields} }
}`

const read: SubgraphRead<{ proposal: Hex; voters: readonly Address[] }, readonly Ballot[]> = {
  name: 'ballotsOf',
  document,
  variables: (input) => input,
  schema: v.transform(v.object({ ballots: v.array(ballotSchema) }), ({ ballots }) => ballots),
}

/** The ballots of some accounts on a proposal: at most two each. */
export const ballotsOfQueryOptions = (config: Config, input: { proposal: Hex; voters: readonly Address[] }) =>
  subgraphQueryOptions(config, read, input)
