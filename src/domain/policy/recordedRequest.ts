import type { LeaseContext, LeaseRequest } from './lease.ts'

/** A request as the chain recorded it: `LeaseOpened` or `LeaseDenied`. */
export type RecordedRequest = {
  request: LeaseRequest
  context: LeaseContext
  policySetVersion: bigint
  /** 0 = allowed. */
  failedRules: bigint
}
