import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import * as v from '../schema/schema.ts'
import { hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import { ballotEntries, ballotFields, flattenVoter } from './ballotFields.ts'

export type AccountBallotsInput = { voter: Address; proposals: readonly Hex[] }

const schema = v.object({
  ballots: v.array(v.transform(v.object({ ...ballotEntries, proposal: v.object({ id: hexField }) }), flattenVoter)),
})

const document = `query AccountBallots($voter: String!, $proposals: [String!]!) {
  ${metaFields}
  ballots(first: 1000, where: { voter: $voter, proposal_in: $proposals }, subgraphError: allow) { proposal { id } ${ballotFields} }
}`

export function readAccountBallots(
  url: string,
  input: AccountBallotsInput,
  signal: AbortSignal,
): Promise<Sourced<v.Output<typeof schema>>> {
  return subgraphRequest(url, document, input, schema, signal)
}
