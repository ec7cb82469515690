import type { VotingPower } from './votingPowerQuery.ts'

export type OverrideEffect = {
  /** What the own vote counts for: min(cap, balance). */
  readonly adds: bigint
  /** What it takes off the delegate's vote, if that has been cast; nothing while the delegate is over the cap. */
  readonly takesOff: bigint
}

/**
 * What an override vote would do, in wei. The delegate loses the full balance, but what is above their cap goes first.
 * Source: GovernorCountingCapped._countOverride.
 */
export function overrideEffect(power: Pick<VotingPower, 'balanceWei' | 'capWei' | 'delegate'>): OverrideEffect {
  const { balanceWei, capWei, delegate } = power
  const adds = balanceWei < capWei ? balanceWei : capWei
  if (delegate === null || delegate.ballot.support === null) return { adds, takesOff: 0n }
  const { aboveCap, counts } = delegate.counted
  const beyond = balanceWei > aboveCap ? balanceWei - aboveCap : 0n
  return { adds, takesOff: beyond < counts ? beyond : counts }
}
