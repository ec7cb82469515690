import * as v from '../schema/schema.ts'
import { hexField } from './fields.ts'

/** Put into a document wherever a fact names the proposal that caused it. */
export const proposalReferenceFields = 'proposal { id title }'

/** The proposal that caused a fact: enough for a link. Null when it happened without one. */
export const proposalReferenceField = v.nullable(v.object({ id: hexField, title: v.string() }))

export type ProposalReference = v.Output<typeof proposalReferenceField>
