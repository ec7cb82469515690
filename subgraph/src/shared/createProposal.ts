import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { ProposalCreated } from '../../generated/PlenumGovernor/PlenumGovernor'
import { Proposal, ProposalAction } from '../../generated/schema'
import { bytes32 } from './bytes32'
import { descriptionHash } from './descriptionHash'
import { ensureAccount } from './loadAccount'
import { titleOf } from './titleOf'

/** Stores a new proposal with its actions. Class, threshold and cap follow in the governor's next event. */
export function createProposal(event: ProposalCreated): void {
  const proposal = new Proposal(bytes32(event.params.proposalId))
  proposal.proposalId = event.params.proposalId
  proposal.proposer = ensureAccount(event.params.proposer)
  proposal.title = titleOf(event.params.description)
  proposal.description = event.params.description
  proposal.descriptionHash = descriptionHash(event.params.description, event.transaction.input)
  proposal.actionCount = event.params.targets.length
  proposal.class_ = 'Ordinary'
  proposal.thresholdBps = 0
  proposal.powerCapBps = 0
  proposal.snapshotTimestamp = event.params.voteStart
  proposal.originalDeadline = event.params.voteEnd
  proposal.deadline = event.params.voteEnd
  proposal.forVotes = BigInt.zero()
  proposal.againstVotes = BigInt.zero()
  proposal.abstainVotes = BigInt.zero()
  proposal.forCount = 0
  proposal.againstCount = 0
  proposal.abstainCount = 0
  proposal.createdBlock = event.block.number
  proposal.createdTimestamp = event.block.timestamp
  proposal.createdTransaction = event.transaction.hash
  proposal.vetoed = false
  proposal.save()
  createActions(proposal.id, event)
}

function createActions(proposal: Bytes, event: ProposalCreated): void {
  // Each read of a parameter decodes the whole list again.
  const targets = event.params.targets
  const values = event.params.values
  const calldatas = event.params.calldatas
  for (let i = 0; i < targets.length; i++) {
    const action = new ProposalAction(proposal.concatI32(i))
    action.proposal = proposal
    action.index = i
    action.target = targets[i]
    action.value = values[i]
    action.calldata = calldatas[i]
    action.selector = calldatas[i].length < 4 ? new Bytes(0) : Bytes.fromUint8Array(calldatas[i].slice(0, 4))
    action.save()
  }
}
