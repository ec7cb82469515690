import { ethereum } from '@graphprotocol/graph-ts'
import { Proposal } from '../../generated/schema'

/** Notes that a proposal was executed. Governor and treasury both say so: the first word counts. */
export function markExecuted(proposal: Proposal, event: ethereum.Event): void {
  if (proposal.executedTimestamp !== null) return
  proposal.executedTimestamp = event.block.timestamp
  proposal.executedTransaction = event.transaction.hash
  proposal.save()
}
