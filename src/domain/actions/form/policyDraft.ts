import { POLICY_RULES } from '../../policy/policy.ts'
import { EMPTY_FORM, type PolicyMode, type ProposalForm } from './ProposalForm.ts'

/** The part of the wizard's form that a policy needs: what is drafted in the lab is carried into it whole. */
export type PolicyDraft = Pick<
  ProposalForm,
  'policyMode' | 'policyName' | 'predecessorId' | 'retirePredecessor' | 'rules'
>

export const EMPTY_POLICY_DRAFT: PolicyDraft = {
  policyMode: EMPTY_FORM.policyMode,
  policyName: EMPTY_FORM.policyName,
  predecessorId: EMPTY_FORM.predecessorId,
  retirePredecessor: EMPTY_FORM.retirePredecessor,
  rules: EMPTY_FORM.rules,
}

const MODES: readonly PolicyMode[] = ['permit', 'restrict', 'retire']
/** The longest text of one rule: a set of all 256 members by number. */
const LONGEST_RULE = 1_024
/** More than the registry takes, so that the form can say that a name is too long. */
const LONGEST_NAME = 256

/** Names of URL parameters that a draft uses. */
export const POLICY_DRAFT_PARAMETERS: readonly string[] = ['mode', 'name', 'policy', 'end', ...POLICY_RULES]

/** A draft as URL parameters, for sharing: `mode` always, of the rest what differs from an empty form. */
export function policyDraftSearch(draft: PolicyDraft): URLSearchParams {
  const search = new URLSearchParams({ mode: draft.policyMode })
  if (draft.policyName !== '') search.set('name', draft.policyName)
  if (draft.predecessorId !== '0') search.set('policy', draft.predecessorId)
  if (draft.retirePredecessor) search.set('end', '1')
  for (const rule of POLICY_RULES) {
    if (draft.rules[rule] !== EMPTY_POLICY_DRAFT.rules[rule]) search.set(rule, draft.rules[rule])
  }
  return search
}

/** The draft in a URL, as it was typed; null when there is none. What the fields hold is for the form to judge. */
export function policyDraftOf(search: URLSearchParams): PolicyDraft | null {
  const policyMode = MODES.find((mode) => mode === search.get('mode'))
  if (policyMode === undefined) return null
  const predecessor = search.get('policy') ?? ''
  const rules = { ...EMPTY_POLICY_DRAFT.rules }
  for (const rule of POLICY_RULES) {
    const typed = search.get(rule)
    if (typed !== null) rules[rule] = typed.slice(0, LONGEST_RULE)
  }
  return {
    policyMode,
    policyName: (search.get('name') ?? '').slice(0, LONGEST_NAME),
    predecessorId: /^\d{1,20}$/.test(predecessor) ? predecessor : '0',
    retirePredecessor: search.get('end') === '1',
    rules,
  }
}
