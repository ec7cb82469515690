import { isPassing } from './isPassing.ts'
import type { ProposalSummary } from './proposal.ts'

/** States in the order of OpenZeppelin's IGovernor.ProposalState (uint8 0…7). */
export const PROPOSAL_STATES = [
  'Pending',
  'Active',
  'Canceled',
  'Defeated',
  'Succeeded',
  'Queued',
  'Expired',
  'Executed',
] as const

export type ProposalState = (typeof PROPOSAL_STATES)[number]

/** PlenumGovernor: a success must be queued, and a queued proposal executed, within 14 days. */
export const EXPIRY_SECONDS = 14n * 86_400n

export type StateFacts = Pick<
  ProposalSummary,
  | 'snapshotTimestamp'
  | 'deadline'
  | 'forVotes'
  | 'againstVotes'
  | 'abstainVotes'
  | 'thresholdBps'
  | 'etaSeconds'
  | 'executedTimestamp'
  | 'canceledTimestamp'
>

/**
 * State at a moment, as PlenumGovernor.state() gives it in a block with that timestamp.
 * @param quorumVotes votes needed at the snapshot, in wei (governor.proposalQuorum); null = unknown, then a closed vote
 * counts as if the quorum was met only when it has been queued
 */
export function proposalState(facts: StateFacts, quorumVotes: bigint | null, nowSeconds: bigint): ProposalState {
  if (facts.executedTimestamp !== null) return 'Executed'
  if (facts.canceledTimestamp !== null) return 'Canceled'
  if (facts.snapshotTimestamp >= nowSeconds) return 'Pending'
  if (facts.deadline >= nowSeconds) return 'Active'
  if (facts.etaSeconds !== null) return nowSeconds > facts.etaSeconds + EXPIRY_SECONDS ? 'Expired' : 'Queued'
  if (quorumVotes === null || !isPassing(facts, quorumVotes)) return 'Defeated'
  return nowSeconds > facts.deadline + EXPIRY_SECONDS ? 'Expired' : 'Succeeded'
}
