import { queryOptions } from '@tanstack/react-query'
import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { Hex } from '../../domain/hex.ts'
import { NotFound } from '../errors/NotFound.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { subgraphRequest } from '../subgraph/subgraphRequest.ts'
import {
  flattenProposer,
  proposalActionFields,
  proposalActionSchema,
  proposalSummaryEntries,
  proposalSummaryFields,
} from './proposalFields.ts'

const fact = { timestamp: bigIntField, transactionHash: hexField }

const proposal = v.transform(
  v.object({
    ...proposalSummaryEntries,
    description: v.string(),
    descriptionHash: hexField,
    timelockOperation: v.nullable(hexField),
    actions: v.array(proposalActionSchema),
    extensions: v.array(v.object({ deadline: bigIntField, ...fact })),
    vetoConfirmations: v.array(v.object({ member: v.object({ id: addressField }), revoked: v.boolean(), ...fact })),
    treasuryFlows: v.array(
      v.object({
        id: hexField,
        asset: v.object({ id: addressField }),
        direction: v.picklist(['In', 'Out']),
        amount: bigIntField,
        counterparty: addressField,
        ...fact,
      }),
    ),
  }),
  flattenProposer,
)

const schema = v.object({ proposal: v.nullable(proposal) })

const document = `query Proposal($id: ID!) {
  ${metaFields}
  proposal(id: $id, subgraphError: allow) {
    ${proposalSummaryFields}
    description descriptionHash timelockOperation
    actions(first: 1000, orderBy: index) { ${proposalActionFields} }
    extensions(first: 100, orderBy: timestamp) { deadline timestamp transactionHash }
    vetoConfirmations(first: 100, orderBy: timestamp) { member { id } revoked timestamp transactionHash }
    treasuryFlows(first: 100, orderBy: timestamp) { id asset { id } direction amount counterparty timestamp transactionHash }
  }
}`

/** A proposal with everything that happened to it, votes left out. Extends the domain's `Proposal`. */
type Indexed = v.Output<typeof proposal>
export type ProposalRecord = Proposal & Readonly<Pick<Indexed, 'extensions' | 'vetoConfirmations' | 'treasuryFlows'>>

/** Throws `NotFound` when the indexer has no such proposal. */
export function proposalQueryOptions(config: Config, id: Hex) {
  return queryOptions({
    queryKey: subgraphKey(config, 'proposal', { id }),
    queryFn: async ({ queryKey: [, url, , wanted], signal }) => {
      const { data, source } = await subgraphRequest(url, document, { id: wanted.id }, schema, signal)
      if (data.proposal === null) throw new NotFound(`No proposal ${wanted.id}`)
      const record: ProposalRecord = data.proposal
      return { data: record, source }
    },
  })
}
