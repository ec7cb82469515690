import type { PolicyRule } from '../../policy/policy.ts'
import type { PolicyChange } from '../../policy/policyBacktest.ts'
import type { FieldError } from './parseField.ts'
import { parseRules } from './parseRules.ts'
import type { PolicyDraft } from './policyDraft.ts'

export type DraftChange = {
  /** Null while a rule cannot be read. */
  change: PolicyChange | null
  errors: Partial<Record<PolicyRule, FieldError>>
}

/**
 * What a draft would change about the policies. A replay needs no end of validity, so an empty one is no error here, as it is
 * for the proposal.
 */
export function policyDraftChange(draft: PolicyDraft, nowSeconds: bigint): DraftChange {
  const predecessor = /^[1-9]\d*$/.test(draft.predecessorId) ? [BigInt(draft.predecessorId)] : []
  if (draft.policyMode === 'retire') return { change: { add: [], retire: predecessor }, errors: {} }
  const { validUntil } = draft.rules
  const { policy, errors } = parseRules(
    validUntil.trim() === ''
      ? { ...draft.rules, validUntil: tomorrow(draft.rules.validFrom, nowSeconds) }
      : draft.rules,
    nowSeconds,
  )
  if (policy === null) return { change: null, errors }
  const kind = draft.policyMode === 'permit' ? 'Base' : 'Restriction'
  return {
    change: { add: [{ kind, rules: policy }], retire: draft.retirePredecessor ? predecessor : [] },
    errors,
  }
}

/** Some time after both, as it would be typed. */
function tomorrow(validFrom: string, nowSeconds: bigint): string {
  const from = Date.parse(`${validFrom}Z`)
  const later = Math.max(Number.isNaN(from) ? 0 : from, Number(nowSeconds) * 1_000) + 86_400_000
  return new Date(later).toISOString().slice(0, 16)
}
