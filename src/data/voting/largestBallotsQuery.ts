import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Hex } from '../../domain/hex.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { ballotFields, ballotSchema } from './ballotFields.ts'

const schema = v.object({ forBallots: v.array(ballotSchema), againstBallots: v.array(ballotSchema) })

const document = `query LargestBallots($proposal: String!) {
  ${metaFields}
  forBallots: ballots(first: 3, orderBy: weight, orderDirection: desc, where: { proposal: $proposal, support: For }, subgraphError: allow) { ${ballotFields} }
  againstBallots: ballots(first: 3, orderBy: weight, orderDirection: desc, where: { proposal: $proposal, support: Against }, subgraphError: allow) { ${ballotFields} }
}`

const read: SubgraphRead<{ proposal: Hex }, v.Output<typeof schema>> = {
  name: 'largestBallots',
  document,
  variables: (input) => input,
  schema,
}

/** The three heaviest ballots on each side. */
export const largestBallotsQueryOptions = (config: Config, input: { proposal: Hex }) =>
  subgraphQueryOptions(config, read, input)
