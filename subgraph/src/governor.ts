import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import {
  LateQuorumVoteExtensionSet,
  OverrideVoteCast,
  PowerCapSet,
  ProposalCanceled,
  ProposalCreated,
  ProposalExecuted,
  ProposalExtended,
  ProposalGuardianSet,
  ProposalQueued,
  ProposalRulesSet,
  ProposalThresholdSet,
  QuorumNumeratorUpdated,
  VoteCast,
  VoteReduced,
  VotingDelaySet,
  VotingPeriodSet,
} from '../generated/PlenumGovernor/PlenumGovernor'
import { Proposal, ProposalExtension, TimelockOperation } from '../generated/schema'
import { addressAsNumber } from './shared/addressAsNumber'
import { bytes32 } from './shared/bytes32'
import { className } from './shared/className'
import { createProposal } from './shared/createProposal'
import { factId } from './shared/factId'
import { loadGovernance } from './shared/loadGovernance'
import { loadTransactionTrace } from './shared/loadTransactionTrace'
import { markCanceled } from './shared/markCanceled'
import { markExecuted } from './shared/markExecuted'
import { attachReductions, recordReduction } from './shared/recordReduction'
import { recordSetting } from './shared/recordSetting'
import { recordVote } from './shared/recordVote'

export function handleProposalCreated(event: ProposalCreated): void {
  createProposal(event)
  const governance = loadGovernance()
  governance.proposalCount = governance.proposalCount + 1
  governance.save()
}

export function handleProposalRulesSet(event: ProposalRulesSet): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal === null) return
  proposal.class_ = className(event.params.class_)
  proposal.thresholdBps = event.params.thresholdBps
  proposal.powerCapBps = event.params.powerCapBps
  proposal.save()
}

export function handleProposalExtended(event: ProposalExtended): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal === null) return
  proposal.deadline = event.params.extendedDeadline
  proposal.save()

  const extension = new ProposalExtension(factId(event))
  extension.proposal = proposal.id
  extension.deadline = event.params.extendedDeadline
  extension.blockNumber = event.block.number
  extension.timestamp = event.block.timestamp
  extension.transactionHash = event.transaction.hash
  extension.save()
}

export function handleProposalQueued(event: ProposalQueued): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal === null) return
  proposal.queuedTimestamp = event.block.timestamp
  proposal.queuedTransaction = event.transaction.hash
  proposal.etaSeconds = event.params.etaSeconds

  // Only the governor can schedule, and it has just done so: the operation scheduled last is this proposal's.
  const operationId = loadTransactionTrace(event).scheduledOperation
  if (operationId !== null) {
    proposal.timelockOperation = operationId
    const operation = new TimelockOperation(operationId)
    operation.proposal = proposal.id
    operation.save()
  }
  proposal.save()
}

export function handleProposalExecuted(event: ProposalExecuted): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal !== null) markExecuted(proposal, event)
}

export function handleProposalCanceled(event: ProposalCanceled): void {
  const proposal = Proposal.load(bytes32(event.params.proposalId))
  if (proposal !== null) markCanceled(proposal, event)
}

export function handleVoteCast(event: VoteCast): void {
  const vote = event.params
  recordVote(vote.proposalId, vote.voter, 'Delegate', vote.support, vote.weight, vote.reason, event)
}

export function handleOverrideVoteCast(event: OverrideVoteCast): void {
  const vote = event.params
  recordVote(vote.proposalId, vote.voter, 'Override', vote.support, vote.weight, vote.reason, event)
  attachReductions(vote.voter, event)
}

export function handleVoteReduced(event: VoteReduced): void {
  const reduction = event.params
  recordReduction(reduction.proposalId, reduction.delegate, reduction.support, reduction.weight, event)
}

export function handleVotingDelaySet(event: VotingDelaySet): void {
  const governance = loadGovernance()
  governance.votingDelay = event.params.newVotingDelay
  governance.save()
  recordSetting('VotingDelay', event.params.oldVotingDelay, event.params.newVotingDelay, event)
}

export function handleVotingPeriodSet(event: VotingPeriodSet): void {
  const governance = loadGovernance()
  governance.votingPeriod = event.params.newVotingPeriod
  governance.save()
  recordSetting('VotingPeriod', event.params.oldVotingPeriod, event.params.newVotingPeriod, event)
}

export function handleLateQuorumVoteExtensionSet(event: LateQuorumVoteExtensionSet): void {
  const governance = loadGovernance()
  governance.lateVoteExtension = event.params.newVoteExtension
  governance.save()
  recordSetting('LateQuorumVoteExtension', event.params.oldVoteExtension, event.params.newVoteExtension, event)
}

export function handleProposalThresholdSet(event: ProposalThresholdSet): void {
  const governance = loadGovernance()
  governance.proposalThreshold = event.params.newProposalThreshold
  governance.save()
  recordSetting('ProposalThreshold', event.params.oldProposalThreshold, event.params.newProposalThreshold, event)
}

export function handleQuorumNumeratorUpdated(event: QuorumNumeratorUpdated): void {
  const governance = loadGovernance()
  governance.quorumBps = event.params.newQuorumNumerator
  governance.save()
  recordSetting('QuorumNumerator', event.params.oldQuorumNumerator, event.params.newQuorumNumerator, event)
}

export function handlePowerCapSet(event: PowerCapSet): void {
  const governance = loadGovernance()
  governance.powerCapBps = event.params.newPowerCapBps
  governance.save()
  const oldValue = BigInt.fromI32(event.params.oldPowerCapBps)
  recordSetting('PowerCap', oldValue, BigInt.fromI32(event.params.newPowerCapBps), event)
}

export function handleProposalGuardianSet(event: ProposalGuardianSet): void {
  const governance = loadGovernance()
  governance.guardian = event.params.newProposalGuardian
  governance.save()
  const oldValue = addressAsNumber(event.params.oldProposalGuardian)
  recordSetting('ProposalGuardian', oldValue, addressAsNumber(event.params.newProposalGuardian), event)
}
