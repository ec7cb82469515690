import { type FieldError, parseAmount } from '../../domain/actions/form/parseField.ts'
import type { LeaseRequest } from '../../domain/policy/lease.ts'
import { DRAFT_FIELDS, type LeaseDraft } from './leaseDraft.ts'

export type ReadLeaseDraft = {
  /** Without its recipient, whom the project tells; null until every field can be read. */
  request: Omit<LeaseRequest, 'recipientId'> | null
  errors: Partial<Record<keyof LeaseDraft, FieldError>>
}

const LARGEST: Record<keyof LeaseDraft, bigint> = {
  project: 2n ** 64n - 1n,
  epoch: 2n ** 64n - 1n,
  class: 255n,
  provider: 2n ** 64n - 1n,
  gpus: 2n ** 32n - 1n,
  // In hundredths, so that seconds fit into 32 bits.
  hours: (2n ** 32n - 1n) / 36n,
  purpose: 255n,
  data: 255n,
  tier: 255n,
  oversight: 255n,
}
const NOT_ZERO: ReadonlySet<keyof LeaseDraft> = new Set(['project', 'class', 'provider', 'gpus', 'hours'])
const HUNDREDTHS = 2
const SECONDS_PER_HUNDREDTH = 36n

/** What is typed as the contract's request. */
export function readLeaseDraft(draft: LeaseDraft): ReadLeaseDraft {
  const errors: ReadLeaseDraft['errors'] = {}
  const values = new Map<keyof LeaseDraft, bigint>()
  for (const field of DRAFT_FIELDS) {
    const parsed = parseAmount(draft[field], field === 'hours' ? HUNDREDTHS : 0)
    if (parsed.value === undefined) errors[field] = parsed.error
    else if (parsed.value === 0n && NOT_ZERO.has(field)) errors[field] = { kind: 'positive' }
    else if (parsed.value > LARGEST[field]) errors[field] = { kind: 'tooLarge' }
    else values.set(field, parsed.value)
  }
  if (values.size < DRAFT_FIELDS.length) return { request: null, errors }
  const of = (field: keyof LeaseDraft) => values.get(field) ?? 0n
  return {
    errors,
    request: {
      projectId: of('project'),
      providerId: of('provider'),
      epoch: of('epoch'),
      classId: Number(of('class')),
      purpose: Number(of('purpose')),
      dataClass: Number(of('data')),
      riskTier: Number(of('tier')),
      oversight: Number(of('oversight')),
      gpus: Number(of('gpus')),
      durationSeconds: Number(of('hours') * SECONDS_PER_HUNDREDTH),
    },
  }
}
