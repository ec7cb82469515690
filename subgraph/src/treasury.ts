import { Address, Bytes } from '@graphprotocol/graph-ts'
import { Proposal, TimelockOperation } from '../generated/schema'
import { CallExecuted, CallScheduled, Cancelled, EtherReceived, MinDelayChange } from '../generated/Treasury/Treasury'
import { attachFacts } from './shared/attachFacts'
import { loadGovernance } from './shared/loadGovernance'
import { loadTransactionTrace } from './shared/loadTransactionTrace'
import { markCanceled } from './shared/markCanceled'
import { markExecuted } from './shared/markExecuted'
import { recordInflow, recordOutflow } from './shared/recordFlow'
import { recordSetting } from './shared/recordSetting'
import { TreasuryCall } from './shared/TreasuryCall'

export function handleCallScheduled(event: CallScheduled): void {
  const trace = loadTransactionTrace(event)
  trace.scheduledOperation = event.params.id
  trace.save()
}

export function handleCallExecuted(event: CallExecuted): void {
  const isToItself = event.params.target.equals(event.address)
  if (!isToItself) recordOutflow(Address.zero(), event.params.value, event.params.target, event)

  const proposal = proposalOf(event.params.id)
  attachFacts(proposal === null ? null : proposal.id, new TreasuryCall(event), event)
  if (proposal !== null && event.params.index.toI32() == proposal.actionCount - 1) markExecuted(proposal, event)
}

export function handleCancelled(event: Cancelled): void {
  const proposal = proposalOf(event.params.id)
  if (proposal !== null) markCanceled(proposal, event)
}

export function handleEtherReceived(event: EtherReceived): void {
  if (event.params.from.notEqual(event.address))
    recordInflow(Address.zero(), event.params.amount, event.params.from, event)
}

export function handleMinDelayChange(event: MinDelayChange): void {
  const governance = loadGovernance()
  governance.timelockDelay = event.params.newDuration
  governance.save()
  recordSetting('MinDelay', event.params.oldDuration, event.params.newDuration, event)
}

function proposalOf(operationId: Bytes): Proposal | null {
  const operation = TimelockOperation.load(operationId)
  return operation === null ? null : Proposal.load(operation.proposal)
}
