import { BigInt } from '@graphprotocol/graph-ts'
import { ClassSet, TargetProtected, ThresholdSet } from '../generated/ProposalClassifier/ProposalClassifier'
import { ClassRule, ProtectedTarget } from '../generated/schema'
import { className } from './shared/className'
import { FactKind } from './shared/FactKind'
import { loadGovernance } from './shared/loadGovernance'
import { noteFact } from './shared/noteFact'
import { recordSetting } from './shared/recordSetting'

export function handleTargetProtected(event: TargetProtected): void {
  const target = new ProtectedTarget(event.params.target)
  target.timestamp = event.block.timestamp
  target.save()
  noteFact(FactKind.ProtectedTarget, target.id, event)
}

export function handleClassSet(event: ClassSet): void {
  // A new row each time: the proposal that set it before does not stand for the new class.
  const rule = new ClassRule(event.params.target.concat(event.params.selector))
  rule.target = event.params.target
  rule.selector = event.params.selector
  rule.class_ = className(event.params.class_)
  rule.timestamp = event.block.timestamp
  rule.proposal = null
  rule.save()
  noteFact(FactKind.ClassRule, rule.id, event)
}

export function handleThresholdSet(event: ThresholdSet): void {
  const governance = loadGovernance()
  const thresholds = governance.thresholdsBps
  thresholds[event.params.class_] = event.params.newThresholdBps
  governance.thresholdsBps = thresholds
  governance.save()
  const oldValue = BigInt.fromI32(event.params.oldThresholdBps)
  recordSetting(
    `Threshold.${className(event.params.class_)}`,
    oldValue,
    BigInt.fromI32(event.params.newThresholdBps),
    event,
  )
}
