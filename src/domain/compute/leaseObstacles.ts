/** Why a lease can't even be asked for: no matter of policies. In the order in which LeaseManager looks. */
export type LeaseCheck = 'recipient' | 'provider' | 'allocation' | 'commitment' | 'epoch'

export type LeaseSituation = {
  recipientSuspended: boolean
  providerSuspended: boolean
  milliHours: bigint
  /** Left of the recipient's allocation, and of the provider's commitment. */
  allocationMilliHours: bigint
  commitmentMilliHours: bigint
  durationSeconds: bigint
  /** From the earliest moment at which it can run to the epoch's end. */
  availableSeconds: bigint
}

/** Each check, and whether it stops the request. Mirrors LeaseFirewall. */
export function leaseObstacles(situation: LeaseSituation): { check: LeaseCheck; stops: boolean }[] {
  const { milliHours } = situation
  return [
    { check: 'recipient', stops: situation.recipientSuspended },
    { check: 'provider', stops: situation.providerSuspended },
    { check: 'allocation', stops: milliHours > situation.allocationMilliHours },
    { check: 'commitment', stops: milliHours > situation.commitmentMilliHours },
    { check: 'epoch', stops: situation.durationSeconds > situation.availableSeconds },
  ]
}
