import type { ProposalSummary } from '../../domain/governor/proposal.ts'

/** All ballots, or those of one side; 0 where only the chain was asked, which keeps no count. */
export function ballotCount(proposal: ProposalSummary, side: 'any' | 'For' | 'Against' | 'Abstain' = 'any'): number {
  const counts = {
    For: proposal.forCount ?? 0,
    Against: proposal.againstCount ?? 0,
    Abstain: proposal.abstainCount ?? 0,
  }
  return side === 'any' ? counts.For + counts.Against + counts.Abstain : counts[side]
}
