import { ethereum } from '@graphprotocol/graph-ts'
import { Proposal } from '../../generated/schema'

/** Notes that a proposal was cancelled. Governor and treasury both say so, perhaps more than once: the first word counts. */
export function markCanceled(proposal: Proposal, event: ethereum.Event): void {
  if (proposal.canceledTimestamp !== null) return
  proposal.canceledTimestamp = event.block.timestamp
  proposal.canceledTransaction = event.transaction.hash
  // The council has already given its name if it was a veto.
  if (!proposal.vetoed) proposal.canceledBy = event.transaction.from
  proposal.save()
}
