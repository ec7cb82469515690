import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { addressField, bigIntField, hexField, intField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { proposalReferenceField, proposalReferenceFields } from '../subgraph/proposalReference.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const flow = v.object({
  id: hexField,
  asset: v.object({ id: addressField }),
  direction: v.picklist(['In', 'Out']),
  amount: bigIntField,
  counterparty: addressField,
  balanceAfter: bigIntField,
  timestamp: bigIntField,
  transactionHash: hexField,
  proposal: proposalReferenceField,
})

const schema = v.object({
  treasuryAssets: v.array(
    v.object({
      id: addressField,
      balance: bigIntField,
      totalIn: bigIntField,
      totalOut: bigIntField,
      flowCount: intField,
    }),
  ),
  treasuryFlows: v.array(flow),
})

const document = `query Treasury($flows: Int!) {
  ${metaFields}
  treasuryAssets(subgraphError: allow, first: 100) { id balance totalIn totalOut flowCount }
  treasuryFlows(subgraphError: allow, first: $flows, orderBy: timestamp, orderDirection: desc) {
    id asset { id } direction amount counterparty balanceAfter timestamp transactionHash ${proposalReferenceFields}
  }
}`

const read: SubgraphRead<{ flows: number }, v.Output<typeof schema>> = {
  name: 'treasury',
  document,
  variables: (input) => input,
  schema,
}

/** Balances and the latest flows. Amounts in the asset's smallest unit; the zero address is the chain's own coin. */
export type TreasuryFacts = v.Output<typeof schema>
export type TreasuryFlow = v.Output<typeof flow>

export const treasuryQueryOptions = (config: Config, input: { flows: number }) =>
  subgraphQueryOptions(config, read, input)
