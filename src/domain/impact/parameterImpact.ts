import type { Address, Hex } from '../hex.ts'
import { isQuorumReached, isThresholdReached, type Tally } from '../governor/isPassing.ts'
import type { ProposalClass } from '../governor/proposal.ts'

/** A vote in a closed proposal, with what it would count for if there were no cap (wei). */
export type UncappedBallot = {
  voter: Address
  /** An override vote counts the voter's own balance; a delegate's vote what is delegated and not taken back. */
  kind: 'Delegate' | 'Override'
  support: 'Against' | 'For' | 'Abstain'
  uncappedWeight: bigint
}

/** What decided a closed proposal. */
export type DecidedProposal = {
  id: Hex
  class: ProposalClass
  thresholdBps: number
  powerCapBps: number
  /** Quorum in basis points, as it was at the snapshot. */
  quorumBps: number
  /** Supply at the snapshot less the treasury's balance (wei): cap and quorum are shares of it. */
  circulatingSupply: bigint
  /** As it was counted. */
  tally: Tally
  /** All ballots of those accounts that the present or a tried cap binds; the others count the same under both. */
  ballots: readonly UncappedBallot[]
}

/** Settings to try; what is left out stays as it was for each proposal. */
export type TriedParameters = {
  quorumBps?: number
  powerCapBps?: number
  thresholdsBps?: Partial<Record<ProposalClass, number>>
}

export type Outcome = Tally & {
  quorumVotes: bigint
  quorumReached: boolean
  thresholdReached: boolean
  passes: boolean
}

export type ChangedOutcome = { id: Hex; before: Outcome; after: Outcome }

const BPS = 10_000n

/** Proposals that would have ended the other way. Votes are taken as they were cast: nobody knows who would have voted otherwise. */
export function parameterImpact(
  proposals: readonly DecidedProposal[],
  parameters: TriedParameters,
): readonly ChangedOutcome[] {
  return proposals
    .map((proposal) => ({ id: proposal.id, before: outcome(proposal), after: outcome(proposal, parameters) }))
    .filter(({ before, after }) => before.passes !== after.passes)
}

/** How a proposal ends under its own settings, or under others. Mirrors the governor's counting. */
export function outcome(proposal: DecidedProposal, parameters: TriedParameters = {}): Outcome {
  const quorumBps = parameters.quorumBps ?? proposal.quorumBps
  const capBps = parameters.powerCapBps ?? proposal.powerCapBps
  const thresholdBps = parameters.thresholdsBps?.[proposal.class] ?? proposal.thresholdBps
  const share = (bps: number) => (proposal.circulatingSupply * BigInt(bps)) / BPS

  const tally = recounted(proposal, share(proposal.powerCapBps), share(capBps))
  const quorumVotes = share(quorumBps)
  const quorumReached = isQuorumReached(tally, quorumVotes)
  const thresholdReached = isThresholdReached(tally, thresholdBps)
  return { ...tally, quorumVotes, quorumReached, thresholdReached, passes: quorumReached && thresholdReached }
}

/** The tally under another cap: what was counted, and the difference that the cap makes for those whom it binds. */
function recounted({ tally, ballots }: DecidedProposal, presentCapWei: bigint, capWei: bigint): Tally {
  if (presentCapWei === capWei) return tally
  const before = cappedTally(ballots, presentCapWei)
  const after = cappedTally(ballots, capWei)
  return {
    forVotes: tally.forVotes + after.forVotes - before.forVotes,
    againstVotes: tally.againstVotes + after.againstVotes - before.againstVotes,
    abstainVotes: tally.abstainVotes + after.abstainVotes - before.abstainVotes,
  }
}

/** An account's own tokens count first, then what is delegated to it, together at most the cap. */
export function cappedTally(ballots: readonly UncappedBallot[], capWei: bigint): Tally {
  const own = new Map<Address, bigint>()
  for (const ballot of ballots) {
    if (ballot.kind === 'Override') own.set(ballot.voter, least(ballot.uncappedWeight, capWei))
  }
  const sums = { For: 0n, Against: 0n, Abstain: 0n }
  for (const { voter, kind, support, uncappedWeight } of ballots) {
    const counted = own.get(voter) ?? 0n
    sums[support] += kind === 'Override' ? counted : least(uncappedWeight, capWei - counted)
  }
  return { forVotes: sums.For, againstVotes: sums.Against, abstainVotes: sums.Abstain }
}

const least = (one: bigint, two: bigint) => (one < two ? one : two)
