import type { ProposalState } from '../../domain/governor/proposalState.ts'

/** What the list of proposals can be narrowed to. */
export const PROPOSAL_FILTERS = [
  'any',
  'open',
  'pending',
  'passed',
  'timelock',
  'executed',
  'notPassed',
  'canceled',
  'expired',
] as const
export type ProposalFilter = (typeof PROPOSAL_FILTERS)[number]

const STATE: Record<Exclude<ProposalFilter, 'any'>, ProposalState> = {
  open: 'Active',
  pending: 'Pending',
  passed: 'Succeeded',
  timelock: 'Queued',
  executed: 'Executed',
  notPassed: 'Defeated',
  canceled: 'Canceled',
  expired: 'Expired',
}

export const matchesFilter = (state: ProposalState, filter: ProposalFilter): boolean =>
  filter === 'any' || STATE[filter] === state
