import type { LeaseRequest } from '../../../src/domain/policy/lease.ts'

/** Anything that is done with leases, in the order of the chain. */
export type LeaseAct = { at: number; request: LeaseRequest } & (
  | { kind: 'open'; attested: boolean; failedRules: bigint }
  | { kind: 'confirmRefusal'; leaseId: number; member: number }
  | { kind: 'refuse' | 'finishReview' | 'accept' | 'reclaim' | 'dispute' | 'settle'; leaseId: number }
  | { kind: 'report'; leaseId: number; usedMilliHours: bigint }
)

/** Where a lease of the history stands at its end. */
export type LeaseStanding =
  | 'Pending'
  | 'Offered'
  | 'Active'
  | 'Reported'
  | 'Settled'
  | 'Disputed'
  | 'Refused'
  | 'Reclaimed'

export interface LeasePlan {
  acts: readonly LeaseAct[]
  /** By lease id, from 1. */
  standings: readonly LeaseStanding[]
  /** Failed rules of each recorded denial. */
  denials: readonly bigint[]
}
