import { type LeaseTimes, leaseState } from './leaseState.ts'

/** What somebody can do with a lease. Names are the contracts' functions, `confirmRefusal` and its revocation the council's. */
export type LeaseAct =
  | 'finishReview'
  | 'confirmRefusal'
  | 'revokeRefusalConfirmation'
  | 'refuseLease'
  | 'acceptLease'
  | 'reclaimLease'
  | 'reportUsage'
  | 'disputeUsage'
  | 'settleLease'

export type LeaseRoles = {
  isProvider: boolean
  isRecipient: boolean
  /** Of the veto council, in its term. */
  isCouncilMember: boolean
  hasConfirmedRefusal: boolean
  /** Enough members confirmed. */
  isRefusedByCouncil: boolean
}

/** Whom an act is reserved for; the rest is for anyone. */
export const ACT_ROLE: Readonly<Partial<Record<LeaseAct, 'provider' | 'recipient' | 'council'>>> = {
  acceptLease: 'provider',
  reportUsage: 'provider',
  disputeUsage: 'recipient',
  confirmRefusal: 'council',
  revokeRefusalConfirmation: 'council',
}

/** What the lease's state and the clock allow at all, whoever does it. Mirrors the table of ILeaseManager. */
export function possibleActs(lease: LeaseTimes & { epochStart: bigint }, roles: LeaseRoles, now: bigint): LeaseAct[] {
  const refusal: LeaseAct = roles.hasConfirmedRefusal ? 'revokeRefusalConfirmation' : 'confirmRefusal'
  switch (leaseState(lease, now)) {
    case 'Pending':
      return roles.isRefusedByCouncil ? ['refuseLease', refusal] : [refusal]
    case 'ReviewEnded':
      return ['finishReview', refusal]
    case 'Offered':
      return ['acceptLease']
    case 'Lapsed':
      return ['reclaimLease']
    case 'Active':
      return now < lease.epochStart ? [] : ['reportUsage']
    case 'Reported':
      return ['disputeUsage']
    case 'Undisputed':
      return ['settleLease']
    default:
      return []
  }
}

/** Whether somebody with these roles may do it. */
export function mayAct(act: LeaseAct, roles: LeaseRoles): boolean {
  switch (ACT_ROLE[act]) {
    case 'provider':
      return roles.isProvider
    case 'recipient':
      return roles.isRecipient
    case 'council':
      return roles.isCouncilMember
    default:
      return true
  }
}
