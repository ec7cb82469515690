/** What happened to a lease last, as the chain's events say. */
export const LEASE_STEPS = [
  'Pending',
  'Offered',
  'Active',
  'Reported',
  'Settled',
  'Disputed',
  'Refused',
  'Reclaimed',
] as const
export type LeaseStep = (typeof LEASE_STEPS)[number]

/** The states of a lease on the chain, in the order of ILeaseManager.LeaseState. */
export const CHAIN_LEASE_STATES = ['None', ...LEASE_STEPS] as const

/** The steps, and what the clock makes of three of them: a review that is over, an offer that lapsed, usage nobody reported or disputed. */
export type LeaseState = LeaseStep | 'ReviewEnded' | 'Lapsed' | 'Expired' | 'Undisputed'

export type LeaseTimes = {
  step: LeaseStep
  /** Unix seconds; null where the step has no such time. */
  reviewEndsAt: bigint | null
  acceptBy: bigint | null
  disputeBy: bigint | null
  epochEnd: bigint
}

/** Seconds after the epoch's end until which usage can be reported (LeaseManager.REPORT_SECONDS). */
export const REPORT_SECONDS = 7n * 86_400n

/** Where a lease stands at a time. No event marks what only the clock does. Mirrors the table of ILeaseManager. */
export function leaseState(lease: LeaseTimes, nowSeconds: bigint): LeaseState {
  switch (lease.step) {
    case 'Pending':
      return lease.reviewEndsAt !== null && nowSeconds >= lease.reviewEndsAt ? 'ReviewEnded' : 'Pending'
    case 'Offered':
      return lease.acceptBy !== null && nowSeconds > lease.acceptBy ? 'Lapsed' : 'Offered'
    case 'Active':
      return nowSeconds >= lease.epochEnd + REPORT_SECONDS ? 'Expired' : 'Active'
    case 'Reported':
      return lease.disputeBy !== null && nowSeconds > lease.disputeBy ? 'Undisputed' : 'Reported'
    default:
      return lease.step
  }
}

/** Milli-hours that count as used: as reported, all of it when disputed or never reported; null while that is open. */
export function countedMilliHours(
  lease: LeaseTimes & { milliHours: bigint; usedMilliHours: bigint | null },
  nowSeconds: bigint,
): bigint | null {
  switch (leaseState(lease, nowSeconds)) {
    case 'Settled':
    case 'Undisputed':
      return lease.usedMilliHours
    case 'Disputed':
    case 'Expired':
      return lease.milliHours
    case 'Refused':
    case 'Reclaimed':
      return 0n
    default:
      return null
  }
}
