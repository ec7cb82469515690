import type { ProposalState } from '../../domain/governor/proposalState.ts'
import type { VotingPower } from './votingPowerQuery.ts'

export type VoteSituation = {
  /** Votes that can be cast now: with delegated votes, with own tokens, or either. */
  readonly canCast: readonly ('delegate' | 'own')[]
  readonly hasVotedAsDelegate: boolean
  readonly hasVotedOwn: boolean
  /** Neither votes nor a balance at the snapshot. */
  readonly isEmpty: boolean
  readonly phase: 'pending' | 'open' | 'closed'
}

/**
 * What an account can still do on a proposal. Who delegates to itself votes as its own delegate: an override would count
 * the same tokens again as own.
 */
export function voteSituation(power: VotingPower, state: ProposalState | null): VoteSituation {
  const phase = state === 'Active' ? 'open' : state === 'Pending' || state === null ? 'pending' : 'closed'
  const { ballot, counted, balanceWei, delegatesToItself } = power
  const hasVotedAsDelegate = ballot.support !== null
  const canCast: ('delegate' | 'own')[] = []
  if (phase === 'open' && counted.pastVotes > 0n && !hasVotedAsDelegate) canCast.push('delegate')
  if (phase === 'open' && balanceWei > 0n && !ballot.overridden && !delegatesToItself) canCast.push('own')
  return {
    canCast,
    hasVotedAsDelegate,
    hasVotedOwn: ballot.overridden,
    isEmpty: counted.pastVotes === 0n && balanceWei === 0n,
    phase,
  }
}
