import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'
import {
  callHeadFields,
  callHeadSchema,
  flattenProposer,
  proposalSummaryEntries,
  proposalSummaryFields,
} from './proposalFields.ts'

const item = v.transform(v.object({ ...proposalSummaryEntries, calls: v.array(callHeadSchema) }), flattenProposer)

const schema = v.object({ open: v.array(item), decided: v.array(item) })

const fields = `${proposalSummaryFields} calls: actions(first: 100, orderBy: index) { ${callHeadFields} }`

const document = `query OpenDecisions($at: BigInt!) {
  ${metaFields}
  open: proposals(first: 100, orderBy: deadline, where: { deadline_gte: $at, executedTimestamp: null, canceledTimestamp: null }, subgraphError: allow) { ${fields} }
  decided: proposals(first: 3, orderBy: deadline, orderDirection: desc, where: { deadline_lt: $at }, subgraphError: allow) { ${fields} }
}`

export type OpenDecisions = v.Output<typeof schema>

const read: SubgraphRead<{ atSeconds: bigint }, OpenDecisions> = {
  name: 'openDecisions',
  document,
  variables: ({ atSeconds }) => ({ at: atSeconds }),
  schema,
}

/**
 * Proposals that are pending or open, soonest deadline first, and the three whose vote ended last.
 * @param atSeconds chain time; pass whole minutes, so that it isn't asked for anew each second
 */
export const openDecisionsQueryOptions = (config: Config, input: { atSeconds: bigint }) =>
  subgraphQueryOptions(config, read, input)
