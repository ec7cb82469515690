import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Address } from '../../domain/hex.ts'
import { addressField, bigIntField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  governance: v.nullable(
    v.object({
      totalSupply: bigIntField,
      powerCapBps: intField,
      proposalCount: intField,
      holderCount: intField,
      delegateCount: intField,
    }),
  ),
  treasury: v.nullable(v.object({ balance: bigIntField })),
  accounts: v.array(
    v.object({
      id: addressField,
      votes: bigIntField,
      balance: bigIntField,
      delegatorCount: intField,
      statementName: v.nullable(v.string()),
      statement: v.nullable(v.string()),
      voteCount: intField,
      weightTakenBack: bigIntField,
    }),
  ),
})

const document = `query Delegates($treasury: ID!, $first: Int!, $skip: Int!, $withStatement: Account_filter!) {
  ${metaFields}
  governance(subgraphError: allow, id: "0x01") { totalSupply powerCapBps proposalCount holderCount delegateCount }
  treasury: account(subgraphError: allow, id: $treasury) { balance }
  accounts(subgraphError: allow, first: $first, skip: $skip, orderBy: votes, orderDirection: desc, where: $withStatement) {
    id votes balance delegatorCount statementName statement voteCount weightTakenBack
  }
}`

export type DelegatesInput = { first: number; skip: number; onlyWithStatement: boolean; name: string }

const read: SubgraphRead<DelegatesInput & { treasury: Address }, v.Output<typeof schema>> = {
  name: 'delegates',
  document,
  variables: ({ treasury, first, skip, onlyWithStatement, name }) => ({
    treasury,
    first,
    skip,
    withStatement: {
      votes_gt: '0',
      ...(onlyWithStatement ? { statementName_not: null } : {}),
      ...(name === '' ? {} : name.startsWith('0x') ? { id_contains: name } : { statementName_contains_nocase: name }),
    },
  }),
  schema,
}

/** Accounts with votes, most first, with what they published about themselves. Votes in base units. */
export type DelegatesPage = v.Output<typeof schema>
export type DelegateFacts = DelegatesPage['accounts'][number]

export const delegatesQueryOptions = (config: Config, input: DelegatesInput) =>
  subgraphQueryOptions(config, read, { ...input, treasury: config.contracts.treasury })
