import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({ accounts: v.array(v.object({ votes: bigIntField })) })

const document = `query VotesHeld {
  ${metaFields}
  accounts(subgraphError: allow, first: 1000, orderBy: votes, orderDirection: desc, where: { votes_gt: "0" }) { votes }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = {
  name: 'votesHeld',
  document,
  variables: () => ({}),
  schema,
}

/** Votes (wei) of the accounts that vote with any, largest first: at most a thousand, beyond which little changes. */
export const votesHeldQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
