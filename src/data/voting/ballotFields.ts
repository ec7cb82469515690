import * as v from 'valibot'
import { addressField, bigIntField, hexField } from '../subgraph/fields.ts'

export const ballotFields = `
  id voter { id statementName } kind support weight castWeight reason timestamp transactionHash logIndex`

/** What a vote counts for now. Weights in wei of the token. */
export const ballotSchema = v.pipe(
  v.object({
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
  }),
  v.transform(({ voter, ...ballot }) => ({ ...ballot, voter: voter.id, voterName: voter.statementName })),
)

export type Ballot = v.InferOutput<typeof ballotSchema>
