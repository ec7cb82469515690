import type { Address } from 'viem'
import type { Snapshot } from './ledger.ts'

export type Support = 'against' | 'for' | 'abstain'

/** The contract's numbers for support. */
export const SUPPORT_NUMBER: Readonly<Record<Support, number>> = { against: 0, for: 1, abstain: 2 }

export interface Ballot {
  voter: Address
  support: Support
  /** A delegator's own vote, which takes their balance back from their delegate. */
  isOverride: boolean
}

/** Votes counted, in wei. */
export type Tally = Readonly<Record<Support, bigint>>

const smaller = (left: bigint, right: bigint) => (left < right ? left : right)

/**
 * What a set of ballots counts for, as the governor defines it: an override counts for the voter's balance, a vote as
 * delegate for the votes less the balances of those who overrode, and an account for no more than the cap in all.
 * It depends on the set, never on the order.
 */
export function tally(ballots: readonly Ballot[], snapshot: Snapshot, cap: bigint): Tally {
  const ownByVoter = new Map<Address, bigint>()
  const takenBack = new Map<Address, bigint>()
  const counted = { against: 0n, for: 0n, abstain: 0n }
  for (const { voter, support, isOverride } of ballots) {
    if (!isOverride) continue
    const balance = snapshot.balances.get(voter) ?? 0n
    const own = smaller(cap, balance)
    ownByVoter.set(voter, own)
    counted[support] += own
    const delegate = snapshot.delegates.get(voter)
    if (delegate !== undefined) takenBack.set(delegate, (takenBack.get(delegate) ?? 0n) + balance)
  }
  for (const { voter, support, isOverride } of ballots) {
    if (isOverride) continue
    const rest = (snapshot.votes.get(voter) ?? 0n) - (takenBack.get(voter) ?? 0n)
    counted[support] += smaller(cap - (ownByVoter.get(voter) ?? 0n), rest)
  }
  return counted
}

export interface PassingRules {
  quorum: bigint
  thresholdBps: number
}

export const meetsQuorum = (counted: Tally, { quorum }: PassingRules) => counted.for + counted.abstain >= quorum

export const meetsThreshold = (counted: Tally, { thresholdBps }: PassingRules) =>
  counted.for * 10_000n > BigInt(thresholdBps) * (counted.for + counted.against)

export const isPassing = (counted: Tally, rules: PassingRules) =>
  meetsQuorum(counted, rules) && meetsThreshold(counted, rules)
