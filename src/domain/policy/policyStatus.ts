export type PolicyStatus = 'inForce' | 'upcoming' | 'retired' | 'expired'

type PolicyTimes = { validFrom: bigint; validUntil: bigint; retiredTimestamp: bigint | null }

/** Where a policy stands at a time. Nothing on chain marks an expiry: it follows from the clock. */
export function policyStatus(policy: PolicyTimes, nowSeconds: bigint): PolicyStatus {
  if (policy.retiredTimestamp !== null) return 'retired'
  if (nowSeconds >= policy.validUntil) return 'expired'
  return nowSeconds >= policy.validFrom ? 'inForce' : 'upcoming'
}
