import type { PolicyRecord } from '../../domain/policy/policiesAtVersion.ts'
import { policyOf } from '../../domain/policy/policyOf.ts'
import { policyRulesEntries, policyRulesSelection } from '../policies/policyRules.ts'
import * as v from '../schema/schema.ts'
import { bigIntField } from '../subgraph/fields.ts'

/** All policies that there ever were: at most 20 are in force at a time, so they fit into one page for years. */
export const policyRecordsSelection = `policies(first: 1000, orderBy: number, block: $block, subgraphError: allow) {
    number kind addedVersion retiredVersion ${policyRulesSelection}
  }`

/** A policy with the versions of the set between which it was there. */
export const policyRecordSchema = v.transform(
  v.object({
    number: bigIntField,
    kind: v.picklist(['Base', 'Restriction']),
    addedVersion: bigIntField,
    retiredVersion: v.nullable(bigIntField),
    ...policyRulesEntries,
  }),
  ({ number, kind, addedVersion, retiredVersion, ...rules }): PolicyRecord => ({
    number,
    kind,
    addedVersion,
    retiredVersion,
    rules: policyOf(rules),
  }),
)
