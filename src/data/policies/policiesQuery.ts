import * as v from '../schema/schema.ts'
import type { Config } from '../../domain/config/config.ts'
import { bigIntField, hexField } from '../subgraph/fields.ts'
import { metaFields } from '../subgraph/metaFields.ts'
import { proposalReferenceField, proposalReferenceFields } from '../subgraph/proposalReference.ts'
import { policyRulesEntries, policyRulesSelection } from './policyRules.ts'
import { type SubgraphRead, subgraphQueryOptions } from '../subgraph/subgraphQueryOptions.ts'

const policy = v.object({
  id: hexField,
  number: bigIntField,
  kind: v.picklist(['Base', 'Restriction']),
  name: v.string(),
  predecessor: v.nullable(v.object({ id: hexField, number: bigIntField, name: v.string() })),
  ...policyRulesEntries,
  /** Versions of the policy set that its addition and its retirement made. */
  addedVersion: bigIntField,
  retiredVersion: v.nullable(bigIntField),
  proposal: proposalReferenceField,
  addedTimestamp: bigIntField,
  addedTransaction: hexField,
  retiredTimestamp: v.nullable(bigIntField),
  retiredTransaction: v.nullable(hexField),
  retiredByProposal: proposalReferenceField,
})

const schema = v.object({
  policies: v.array(policy),
  gpuClasses: v.array(v.object({ number: bigIntField, name: v.string() })),
})

const document = `query Policies {
  ${metaFields}
  gpuClasses(subgraphError: allow, first: 255, orderBy: number) { number name }
  policies(subgraphError: allow, first: 1000, orderBy: number, orderDirection: desc) {
    id number kind name predecessor { id number name } ${policyRulesSelection} addedVersion retiredVersion
    ${proposalReferenceFields} addedTimestamp addedTransaction
    retiredTimestamp retiredTransaction retiredByProposal { id title }
  }
}`

const read: SubgraphRead<null, v.Output<typeof schema>> = { name: 'policies', document, variables: () => ({}), schema }

/** Every policy ever added, latest first. Whether one is in force follows from its times and the clock. */
export type PolicyFacts = v.Output<typeof policy>

export const policiesQueryOptions = (config: Config) => subgraphQueryOptions(config, read, null)
