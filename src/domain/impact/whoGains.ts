import type { Address } from '../hex.ts'
import { isThresholdReached, type Tally } from '../governor/isPassing.ts'

type ForBallot = { voter: Address; support: 'Against' | 'For' | 'Abstain'; weight: bigint }

/** Somebody whom a proposal gives something to, with the accounts known to be theirs: of an organisation its operators. */
export type Beneficiary = { accounts: readonly Address[] }

export type Gain<B extends Beneficiary> = { beneficiary: B; forVotes: bigint; voters: readonly Address[] }

export type GainOverlap<B extends Beneficiary> = {
  /** Beneficiaries whose accounts voted For, the heaviest first. */
  gains: readonly Gain<B>[]
  /** For-votes of all of them together (wei). */
  forVotes: bigint
  /** Whether For would still be above the threshold without them. */
  thresholdReachedWithout: boolean
}

/**
 * How much of a proposal's support comes from those whom it would give something. It finds only accounts that are known to
 * belong to a beneficiary: an address is not a person, and an organisation may vote with others.
 */
export function whoGains<B extends Beneficiary>(
  ballots: readonly ForBallot[],
  beneficiaries: readonly B[],
  tally: Tally,
  thresholdBps: number,
): GainOverlap<B> {
  const forBallots = ballots.filter(({ support, weight }) => support === 'For' && weight > 0n)
  const gains = beneficiaries
    .map((beneficiary): Gain<B> => {
      const own = new Set(beneficiary.accounts.map((account) => account.toLowerCase()))
      const theirs = forBallots.filter(({ voter }) => own.has(voter.toLowerCase()))
      const forVotes = theirs.reduce((sum, { weight }) => sum + weight, 0n)
      return { beneficiary, forVotes, voters: [...new Set(theirs.map(({ voter }) => voter))] }
    })
    .filter(({ voters }) => voters.length > 0)
    .sort((one, two) => (one.forVotes > two.forVotes ? -1 : 1))
  // One account may operate several beneficiaries: its votes count once.
  const accounts = new Set(gains.flatMap(({ voters }) => voters))
  const forVotes = forBallots.reduce((sum, { voter, weight }) => (accounts.has(voter) ? sum + weight : sum), 0n)
  const without = { ...tally, forVotes: tally.forVotes > forVotes ? tally.forVotes - forVotes : 0n }
  return { gains, forVotes, thresholdReachedWithout: isThresholdReached(without, thresholdBps) }
}
