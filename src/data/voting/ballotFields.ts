import type { Address } from '../../domain/hex.ts'
import * as v from '../schema/schema.ts'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'

export const ballotFields = `
  id voter { id statementName } kind support weight castWeight reason timestamp transactionHash logIndex`

export const ballotEntries = {
  id: hexField,
  voter: v.object({ id: addressField, statementName: v.nullable(v.string()) }),
  /** Delegate: with the votes delegated to the account. Override: with the account's own balance. */
  kind: v.picklist(['Delegate', 'Override']),
  support: v.picklist(['Against', 'For', 'Abstain']),
  weight: bigIntField,
  castWeight: bigIntField,
  reason: v.string(),
  timestamp: bigIntField,
  transactionHash: hexField,
  logIndex: bigIntField,
}

/** The voter as address and unverified name. For `v.transform` of `v.object`. */
export function flattenVoter<T extends { voter: { id: Address; statementName: string | null } }>(facts: T) {
  const { voter, ...ballot } = facts
  return { ...ballot, voter: voter.id, voterName: voter.statementName }
}

/** What a vote counts for now. Weights in wei of the token. */
export const ballotSchema = v.transform(v.object(ballotEntries), flattenVoter)

export type Ballot = v.Output<typeof ballotSchema>
