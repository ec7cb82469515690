import * as v from '../../../data/schema/schema.ts'
import { EMPTY_FORM, PROPOSAL_TYPES, type ProposalForm } from '../../../domain/actions/form/ProposalForm.ts'

const key = (chainId: number): string => `plenum.proposalDraft.${chainId}`

const text = (fallback: string) => v.optional(v.string(), fallback)
const { rules, ...fields } = EMPTY_FORM

/** What a draft in storage must look like; fields that a later version adds start as they do in an empty form. */
const schema = v.object({
  type: v.picklist(PROPOSAL_TYPES),
  title: text(fields.title),
  body: text(fields.body),
  classId: text(fields.classId),
  epoch: text(fields.epoch),
  recipientId: text(fields.recipientId),
  gpuHours: text(fields.gpuHours),
  policyMode: v.picklist(['permit', 'restrict', 'retire']),
  policyName: text(fields.policyName),
  predecessorId: text(fields.predecessorId),
  retirePredecessor: v.boolean(),
  rules: v.transform(v.record(v.string()), (kept): ProposalForm['rules'] => ({ ...rules, ...kept })),
  asset: text(fields.asset),
  to: text(fields.to),
  amount: text(fields.amount),
  parameter: text(fields.parameter),
  parameterValue: text(fields.parameterValue),
  target: text(fields.target),
  value: text(fields.value),
  calldata: text(fields.calldata),
})

/** The draft of an earlier visit, or null. */
export function readDraft(chainId: number): ProposalForm | null {
  try {
    const kept = window.localStorage.getItem(key(chainId))
    const parsed = v.safeParse(schema, kept === null ? null : JSON.parse(kept))
    return parsed.success ? parsed.output : null
  } catch {
    // Forbidden storage or a broken draft: the wizard starts empty.
    return null
  }
}

/** Keeps the draft, or forgets it when null. False when the browser does not allow it: then it must not be said. */
export function writeDraft(chainId: number, form: ProposalForm | null): boolean {
  try {
    if (form === null) window.localStorage.removeItem(key(chainId))
    else window.localStorage.setItem(key(chainId), JSON.stringify(form))
    return true
  } catch {
    return false
  }
}
