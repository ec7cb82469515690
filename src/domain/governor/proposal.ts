import type { Address, Hex } from '../hex.ts'

/** Classes in the order of the contract's enum (uint8 0…4); the strictest action decides. */
export const PROPOSAL_CLASSES = ['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional'] as const

export type ProposalClass = (typeof PROPOSAL_CLASSES)[number]

export type ProposalAction = {
  readonly index: number
  readonly target: Address
  readonly valueWei: bigint
  readonly calldata: Hex
  /** First four bytes of the calldata, or `0x`. */
  readonly selector: Hex
}

/** What list rows need: facts of a proposal and sums of facts. Weights in wei of the token, times in Unix seconds. */
export type ProposalSummary = {
  /** The proposal id as 32 bytes: the id in URLs and in the subgraph. */
  readonly id: Hex
  /** The same id as the governor's functions take it. */
  readonly proposalId: bigint
  readonly proposer: Address
  /** Unverified name from the proposer's statement. */
  readonly proposerName: string | null
  /** First heading or line of the description. Hostile text. */
  readonly title: string
  readonly actionCount: number
  readonly class: ProposalClass
  /** Frozen at propose: passes when For × 10,000 > thresholdBps × (For + Against). */
  readonly thresholdBps: number
  readonly powerCapBps: number
  /** Votes are counted from this time on, exclusive. */
  readonly snapshotTimestamp: bigint
  readonly originalDeadline: bigint
  /** Last second in which a vote counts, late changes included. */
  readonly deadline: bigint
  readonly forVotes: bigint
  readonly againstVotes: bigint
  readonly abstainVotes: bigint
  /** Ballots by side; null when only the chain was asked, which keeps no count. */
  readonly forCount: number | null
  readonly againstCount: number | null
  readonly abstainCount: number | null
  readonly createdBlock: bigint
  readonly createdTimestamp: bigint
  readonly createdTransaction: Hex
  readonly queuedTimestamp: bigint | null
  readonly queuedTransaction: Hex | null
  /** When the timelock lets it be executed. */
  readonly etaSeconds: bigint | null
  readonly executedTimestamp: bigint | null
  readonly executedTransaction: Hex | null
  readonly canceledTimestamp: bigint | null
  readonly canceledTransaction: Hex | null
  readonly canceledBy: Address | null
  /** Cancelled by the veto council. */
  readonly vetoed: boolean
}

export type Proposal = ProposalSummary & {
  readonly description: string
  readonly descriptionHash: Hex
  readonly actions: readonly ProposalAction[]
  readonly timelockOperation: Hex | null
}
