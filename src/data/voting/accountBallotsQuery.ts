import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Address, Hex } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import { ballotEntries, ballotFields, flattenVoter } from './ballotFields.ts'

const schema = v.object({
  ballots: v.array(v.transform(v.object({ ...ballotEntries, proposal: v.object({ id: hexField }) }), flattenVoter)),
})

const document = `query AccountBallots($voter: String!, $proposals: [String!]!) {
  ${metaFields}
  ballots(first: 1000, where: { voter: $voter, proposal_in: $proposals }, subgraphError: allow) { proposal { id } ${ballotFields} }
}`

type Input = { voter: Address; proposals: readonly Hex[] }

const read: SubgraphRead<Input, v.Output<typeof schema>> = {
  name: 'accountBallots',
  document,
  variables: (input) => input,
  schema,
}

/** Ballots of one account on some proposals: for the chips in lists and for the receipt. */
export const accountBallotsQueryOptions = (config: Config, input: Input) => ({
  ...subgraphQueryOptions(config, read, input),
  enabled: input.proposals.length > 0,
})

const reductionSchema = v.object({
  voteReductions: v.array(
    v.object({
      weight: bigIntField,
      overrider: v.object({ id: addressField }),
      timestamp: bigIntField,
      transactionHash: hexField,
    }),
  ),
})

const reductionDocument = `query Reductions($account: String!, $proposal: String!) {
  ${metaFields}
  voteReductions(first: 1000, orderBy: timestamp, where: { account: $account, proposal: $proposal }, subgraphError: allow) {
    weight overrider { id } timestamp transactionHash
  }
}`

const reductionRead: SubgraphRead<{ account: Address; proposal: Hex }, v.Output<typeof reductionSchema>> = {
  name: 'voteReductions',
  document: reductionDocument,
  variables: (input) => input,
  schema: reductionSchema,
}

/** What delegators took off an account's vote after it was cast. */
export const voteReductionsQueryOptions = (config: Config, input: { account: Address; proposal: Hex }) =>
  subgraphQueryOptions(config, reductionRead, input)
