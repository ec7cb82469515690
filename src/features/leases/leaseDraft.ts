import type { LeaseRequest } from '../../domain/policy/lease.ts'

/** The form as it is typed; its names are those in the URL. */
export const EMPTY_DRAFT = {
  project: '',
  epoch: '',
  class: '',
  provider: '',
  gpus: '',
  hours: '',
  purpose: '',
  data: '',
  tier: '',
  oversight: '',
} as const satisfies Readonly<Record<string, ''>>

export type LeaseDraft = { readonly [K in keyof typeof EMPTY_DRAFT]: string }

export const DRAFT_FIELDS = Object.keys(EMPTY_DRAFT) as (keyof LeaseDraft)[]

/** Hours for people, to a hundredth where a second does not come out even: never more than there are. */
export function hoursText(durationSeconds: number): string {
  return (Math.floor(durationSeconds / 36) / 100).toString()
}

/** A request on record as a draft, to ask for the like again. */
export function draftOf(request: LeaseRequest): LeaseDraft {
  return {
    project: request.projectId.toString(),
    epoch: request.epoch.toString(),
    class: request.classId.toString(),
    provider: request.providerId.toString(),
    gpus: request.gpus.toString(),
    hours: hoursText(request.durationSeconds),
    purpose: request.purpose.toString(),
    data: request.dataClass.toString(),
    tier: request.riskTier.toString(),
    oversight: request.oversight.toString(),
  }
}
