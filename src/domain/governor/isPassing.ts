import type { ProposalSummary } from './proposal.ts'

export type Tally = Pick<ProposalSummary, 'forVotes' | 'againstVotes' | 'abstainVotes'>

/** For and Abstain count towards the quorum; Against does not. */
export function isQuorumReached(tally: Tally, quorumVotes: bigint): boolean {
  return tally.forVotes + tally.abstainVotes >= quorumVotes
}

/** For × 10,000 > threshold × (For + Against): strictly above, and no votes at all do not pass. */
export function isThresholdReached(tally: Tally, thresholdBps: number): boolean {
  return tally.forVotes * 10_000n > BigInt(thresholdBps) * (tally.forVotes + tally.againstVotes)
}

/** Whether the proposal would succeed if voting ended now (PlenumGovernor.isPassing). */
export function isPassing(facts: Tally & Pick<ProposalSummary, 'thresholdBps'>, quorumVotes: bigint): boolean {
  return isQuorumReached(facts, quorumVotes) && isThresholdReached(facts, facts.thresholdBps)
}
