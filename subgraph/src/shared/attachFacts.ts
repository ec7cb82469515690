import { Bytes, ethereum } from '@graphprotocol/graph-ts'
import {
  Attester,
  ClassRule,
  Grant,
  Policy,
  ProtectedTarget,
  Provider,
  Recipient,
  SettingChange,
  TreasuryFlow,
} from '../../generated/schema'
import { FactKind } from './FactKind'
import { loadTransactionTrace } from './loadTransactionTrace'
import { TreasuryCall } from './TreasuryCall'

/**
 * Gives all that the transaction has done since the last executed call to the proposal that this call belongs to, and
 * forgets it. Right for several proposals executed in one transaction, and for a proposal that executes another.
 * @param proposal null if the operation is of no known proposal
 */
export function attachFacts(proposal: Bytes | null, call: TreasuryCall, event: ethereum.Event): void {
  const trace = loadTransactionTrace(event)
  const facts = trace.facts
  if (facts.length == 0) return
  if (proposal !== null) {
    for (let i = 0; i < facts.length; i++) {
      attach(facts[i][0], changetype<Bytes>(facts[i].slice(1)), proposal, call)
    }
  }
  trace.facts = new Array<Bytes>()
  trace.save()
}

function attach(kind: u8, id: Bytes, proposal: Bytes, call: TreasuryCall): void {
  if (kind == FactKind.SettingChange) {
    const change = SettingChange.load(id)
    if (change === null) return
    change.proposal = proposal
    change.save()
  } else if (kind == FactKind.ClassRule) {
    const rule = ClassRule.load(id)
    if (rule === null) return
    rule.proposal = proposal
    rule.save()
  } else if (kind == FactKind.ProtectedTarget) {
    const target = ProtectedTarget.load(id)
    if (target === null) return
    target.proposal = proposal
    target.save()
  } else if (kind == FactKind.TreasuryFlow) {
    const flow = TreasuryFlow.load(id)
    if (flow === null || !call.canHaveCaused(flow)) return
    flow.proposal = proposal
    flow.save()
  } else if (kind == FactKind.Provider) {
    const provider = Provider.load(id)
    if (provider === null) return
    provider.proposal = proposal
    provider.save()
  } else if (kind == FactKind.Recipient) {
    const recipient = Recipient.load(id)
    if (recipient === null) return
    recipient.proposal = proposal
    recipient.save()
  } else if (kind == FactKind.Grant) {
    const grant = Grant.load(id)
    if (grant === null) return
    grant.proposal = proposal
    grant.save()
  } else if (kind == FactKind.PolicyAddition) {
    const policy = Policy.load(id)
    if (policy === null) return
    policy.proposal = proposal
    policy.save()
  } else if (kind == FactKind.PolicyRetirement) {
    const policy = Policy.load(id)
    if (policy === null) return
    policy.retiredByProposal = proposal
    policy.save()
  } else if (kind == FactKind.Attester) {
    const attester = Attester.load(id)
    if (attester === null) return
    attester.proposal = proposal
    attester.save()
  }
}
