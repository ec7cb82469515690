import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Address } from '../../domain/hex.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const schema = v.object({
  governance: v.nullable(v.object({ totalSupply: bigIntField, powerCapBps: intField, proposalCount: intField })),
  treasury: v.nullable(v.object({ balance: bigIntField })),
  account: v.nullable(
    v.object({
      id: addressField,
      balance: bigIntField,
      votes: bigIntField,
      delegate: v.nullable(v.object({ id: addressField, statementName: v.nullable(v.string()) })),
      delegatorCount: intField,
      statementName: v.nullable(v.string()),
      statement: v.nullable(v.string()),
      statementTimestamp: v.nullable(bigIntField),
      voteCount: intField,
      overrideCount: intField,
      weightTakenBack: bigIntField,
      delegators: v.array(v.object({ id: addressField, balance: bigIntField, statementName: v.nullable(v.string()) })),
      ballots: v.array(
        v.object({
          id: hexField,
          kind: v.picklist(['Delegate', 'Override']),
          support: v.picklist(['Against', 'For', 'Abstain']),
          weight: bigIntField,
          castWeight: bigIntField,
          reason: v.string(),
          timestamp: bigIntField,
          transactionHash: hexField,
          proposal: v.object({
            id: hexField,
            title: v.string(),
            class: v.picklist(['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional']),
          }),
        }),
      ),
      proposals: v.array(v.object({ id: hexField, title: v.string(), createdTimestamp: bigIntField })),
    }),
  ),
})

const document = `query Delegate($treasury: ID!, $id: ID!, $ballots: Int!) {
  ${metaFields}
  governance(subgraphError: allow, id: "0x01") { totalSupply powerCapBps proposalCount }
  treasury: account(subgraphError: allow, id: $treasury) { balance }
  account(subgraphError: allow, id: $id) {
    id balance votes delegate { id statementName } delegatorCount
    statementName statement statementTimestamp voteCount overrideCount weightTakenBack
    delegators(first: 100, orderBy: balance, orderDirection: desc, where: { balance_gt: 0 }) { id balance statementName }
    ballots(first: $ballots, orderBy: timestamp, orderDirection: desc) {
      id kind support weight castWeight reason timestamp transactionHash proposal { id title class }
    }
    proposals(first: 100, orderBy: createdTimestamp, orderDirection: desc) { id title createdTimestamp }
  }
}`

const read: SubgraphRead<{ id: Address; ballots: number; treasury: Address }, v.Output<typeof schema>> = {
  name: 'delegate',
  document,
  variables: (input) => input,
  schema,
}

/** An account as a delegate: whom it stands for and how it voted; null when the token never heard of it. */
export type DelegateProfile = NonNullable<v.Output<typeof schema>['account']>

export const delegateQueryOptions = (config: Config, input: { id: Address; ballots: number }) =>
  subgraphQueryOptions(config, read, { ...input, treasury: config.contracts.treasury })
