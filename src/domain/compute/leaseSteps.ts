import { type LeaseTimes, leaseState, REPORT_SECONDS } from './leaseState.ts'

export type LeaseHistory = LeaseTimes & {
  epochStart: bigint
  /** Unix seconds of what happened; null where it has not. */
  openedTimestamp: bigint
  acceptedTimestamp: bigint | null
  refusedTimestamp: bigint | null
  reclaimedTimestamp: bigint | null
  reportedTimestamp: bigint | null
  disputedTimestamp: bigint | null
  settledTimestamp: bigint | null
}

export type LeaseStepKey = 'asked' | 'review' | 'accept' | 'report' | 'dispute' | 'settle'

export type LeaseStepView = {
  key: LeaseStepKey
  /** `stopped`: the lease went no further, or the clock decided in place of somebody. */
  state: 'done' | 'now' | 'ahead' | 'stopped'
  /** When it happened, or by when it has to; null while neither is known. */
  at: bigint | null
  /** Of a step that is on: since when. */
  from?: bigint
}

/** The way of a lease from request to settlement, for a rail. The review is left out when there was none. */
export function leaseSteps(lease: LeaseHistory, nowSeconds: bigint): LeaseStepView[] {
  const state = leaseState(lease, nowSeconds)
  const steps: LeaseStepView[] = [{ key: 'asked', state: 'done', at: lease.openedTimestamp }]
  if (lease.reviewEndsAt !== null) steps.push(reviewStep(lease, state, lease.reviewEndsAt))
  steps.push(acceptStep(lease, state), reportStep(lease, state), disputeStep(lease, state), settleStep(lease, state))
  return steps
}

type State = ReturnType<typeof leaseState>

function reviewStep(lease: LeaseHistory, state: State, endsAt: bigint): LeaseStepView {
  const key = 'review'
  if (state === 'Pending' || state === 'ReviewEnded') {
    return { key, state: 'now', at: endsAt, from: lease.openedTimestamp }
  }
  return state === 'Refused'
    ? { key, state: 'stopped', at: lease.refusedTimestamp }
    : { key, state: 'done', at: endsAt }
}

function acceptStep(lease: LeaseHistory, state: State): LeaseStepView {
  const key = 'accept'
  if (lease.acceptedTimestamp !== null) return { key, state: 'done', at: lease.acceptedTimestamp }
  switch (state) {
    case 'Offered':
      return { key, state: 'now', at: lease.acceptBy, from: lease.reviewEndsAt ?? lease.openedTimestamp }
    case 'Lapsed':
      return { key, state: 'stopped', at: lease.acceptBy }
    case 'Reclaimed':
      return { key, state: 'stopped', at: lease.reclaimedTimestamp }
    default:
      return { key, state: 'ahead', at: lease.acceptBy }
  }
}

function reportStep(lease: LeaseHistory, state: State): LeaseStepView {
  const key = 'report'
  if (lease.reportedTimestamp !== null) return { key, state: 'done', at: lease.reportedTimestamp }
  const by = lease.epochEnd + REPORT_SECONDS
  if (state === 'Expired') return { key, state: 'stopped', at: by }
  if (state === 'Active') return { key, state: 'now', at: by, from: lease.acceptedTimestamp ?? lease.openedTimestamp }
  return { key, state: 'ahead', at: null }
}

function disputeStep(lease: LeaseHistory, state: State): LeaseStepView {
  const key = 'dispute'
  if (state === 'Disputed') return { key, state: 'stopped', at: lease.disputedTimestamp }
  if (state === 'Reported') {
    return { key, state: 'now', at: lease.disputeBy, from: lease.reportedTimestamp ?? lease.openedTimestamp }
  }
  if (state === 'Undisputed' || state === 'Settled') return { key, state: 'done', at: lease.disputeBy }
  return { key, state: 'ahead', at: null }
}

function settleStep(lease: LeaseHistory, state: State): LeaseStepView {
  const key = 'settle'
  if (state === 'Settled') return { key, state: 'done', at: lease.settledTimestamp }
  return { key, state: state === 'Undisputed' ? 'now' : 'ahead', at: null }
}
