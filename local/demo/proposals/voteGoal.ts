import type { Outcome } from '../DemoPlan.ts'
import type { VoteGoal } from '../model/VoteWish.ts'

/** How the vote on a proposal has to go for its outcome; null = there is none. */
export function voteGoal(outcome: Outcome): VoteGoal | null {
  switch (outcome) {
    case 'cancelled by its proposer':
    case 'pending':
      return null
    case 'defeated by votes':
    case 'active, below its threshold':
      return 'quorum met, threshold missed'
    case 'defeated by quorum':
    case 'active, below quorum':
      return 'threshold met, quorum missed'
    case 'executed after a late change':
    case 'active after a late change':
      return 'passing by the last vote'
    default:
      return 'passing'
  }
}
