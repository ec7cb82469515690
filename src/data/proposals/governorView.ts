import type { ProposalSummary } from '../../domain/governor/proposal.ts'
import { type ProposalState, proposalState } from '../../domain/governor/proposalState.ts'
import type { Source } from '../../domain/health/sourced.ts'
import type { GovernorFacts } from '../chain/governorFacts.ts'

/** Figures that both the indexer and the governor give. */
export type ComparedFigure = 'forVotes' | 'againstVotes' | 'abstainVotes' | 'deadline' | 'etaSeconds'
const COMPARED: readonly ComparedFigure[] = ['forVotes', 'againstVotes', 'abstainVotes', 'deadline', 'etaSeconds']

/** A proposal as it is shown: the governor's word where there is one. */
export type GovernorView<P extends ProposalSummary = ProposalSummary> = {
  /** With tallies, deadline and eta of the governor. */
  readonly proposal: P
  /** Null while it cannot be told: a closed vote is passed or not only by the quorum, which the governor knows. */
  readonly state: ProposalState | null
  readonly quorumVotes: bigint | null
  /** The indexer's figures that differ from the governor's at the same block. */
  readonly differing: Partial<Record<ComparedFigure, bigint | null>>
  readonly governor: 'answered' | 'asked' | 'silent'
}

/** What the governor says of a proposal; or that it has not been heard yet, or that no endpoint answers for it. */
export type GovernorAnswer = { readonly facts: GovernorFacts; readonly source: Source } | 'asked' | 'silent'

/**
 * Lays the governor's answer over the indexer's. They are compared only when both hold for the same block: a later
 * block may rightly differ.
 */
export function governorView<P extends ProposalSummary>(
  proposal: P,
  indexed: Source,
  answer: GovernorAnswer,
  nowSeconds: bigint | null,
): GovernorView<P> {
  if (typeof answer === 'string') {
    const guess = nowSeconds === null ? null : proposalState(proposal, null, nowSeconds)
    return {
      proposal,
      state: guess === 'Defeated' ? null : guess,
      quorumVotes: null,
      differing: {},
      governor: answer,
    }
  }
  const { facts, source } = answer
  const { forVotes, againstVotes, abstainVotes, deadline, etaSeconds, quorumVotes } = facts
  const told = { forVotes, againstVotes, abstainVotes, deadline, etaSeconds }
  const merged = { ...proposal, ...told }
  const comparable = indexed.kind === 'subgraph' && indexed.blockNumber === source.blockNumber
  const differing = comparable
    ? Object.fromEntries(COMPARED.filter((name) => proposal[name] !== told[name]).map((name) => [name, proposal[name]]))
    : {}
  return {
    proposal: merged,
    state: currentState(merged, facts, nowSeconds),
    quorumVotes,
    differing,
    governor: 'answered',
  }
}

/** The governor's state, carried on by the clock between two blocks; it never goes back. */
function currentState(proposal: ProposalSummary, facts: GovernorFacts, nowSeconds: bigint | null): ProposalState {
  const settled = facts.state === 'Executed' || facts.state === 'Canceled' || facts.state === 'Defeated'
  if (settled || nowSeconds === null) return facts.state
  // The indexer may not know of a quorum before the snapshot, nor of an execution in the latest block.
  if (facts.state !== 'Pending' && facts.quorumVotes === null) return facts.state
  return proposalState({ ...proposal, executedTimestamp: null, canceledTimestamp: null }, facts.quorumVotes, nowSeconds)
}
