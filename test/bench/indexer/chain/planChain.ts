/** What the generated chain is to hold. */
export interface ChainSize {
  events: number
  proposals: number
}

export interface ChainPlan {
  accounts: number
  transfers: number
  votes: number
  votesPerProposal: number
  /** How many events that makes, after rounding. */
  events: number
}

/** Of all events 60% are votes; of the rest, accounts (one for 20 events) get their tokens, then move them. */
export function planChain(size: ChainSize): ChainPlan {
  const votes = Math.floor(size.events * 0.6)
  const votesPerProposal = Math.ceil(votes / size.proposals)
  // Nobody votes twice on a proposal.
  const accounts = Math.max(Math.floor(size.events / 20), votesPerProposal)
  const transfers = Math.max(0, Math.floor((size.events - votes - size.proposals * 2 - accounts * 3) / 3))
  const events = votes + size.proposals * 2 + (accounts + transfers) * 3
  return { accounts, transfers, votes, votesPerProposal, events }
}
