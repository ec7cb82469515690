import type { ProposalState } from '../../../src/domain/governor/proposalState.ts'
import type { Outcome } from '../DemoPlan.ts'

/** What the governor has to say about a proposal when the history has been played. */
export const expectedState: Readonly<Record<Outcome, ProposalState>> = {
  executed: 'Executed',
  'executed after a late change': 'Executed',
  'defeated by votes': 'Defeated',
  'defeated by quorum': 'Defeated',
  'expired unqueued': 'Expired',
  'expired in the queue': 'Expired',
  'cancelled by its proposer': 'Canceled',
  vetoed: 'Canceled',
  succeeded: 'Succeeded',
  queued: 'Queued',
  executable: 'Queued',
  'active, passing': 'Active',
  'active, below its threshold': 'Active',
  'active, below quorum': 'Active',
  'active after a late change': 'Active',
  pending: 'Pending',
}
