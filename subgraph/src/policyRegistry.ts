import { PolicyAdded, PolicyRetired } from '../generated/PolicyRegistry/PolicyRegistry'
import { Policy } from '../generated/schema'
import { bytes32 } from './shared/bytes32'
import { FactKind } from './shared/FactKind'
import { noteFact } from './shared/noteFact'

const BASE: i32 = 0

export function handlePolicyAdded(event: PolicyAdded): void {
  const rules = event.params.policy
  const policy = new Policy(bytes32(event.params.policyId))
  policy.number = event.params.policyId
  policy.kind = event.params.kind == BASE ? 'Base' : 'Restriction'
  policy.name = event.params.name
  if (!event.params.predecessorId.isZero()) policy.predecessor = bytes32(event.params.predecessorId)
  policy.validFrom = rules.validFrom
  policy.validUntil = rules.validUntil
  policy.maxRiskTier = rules.maxRiskTier
  policy.minOversight = rules.minOversight
  policy.maxShareBpsPerRecipientEpoch = rules.maxShareBpsPerRecipientEpoch
  policy.maxGpusPerLease = rules.maxGpusPerLease
  policy.reviewWindow = rules.reviewWindow
  policy.maxMilliHoursPerLease = rules.maxMilliHoursPerLease
  policy.maxProjectFlop = rules.maxProjectFlop
  policy.maxRecipientFlop = rules.maxRecipientFlop
  policy.attestAboveFlop = rules.attestAboveFlop
  policy.allowedPurposes = rules.allowedPurposes
  policy.deniedPurposes = rules.deniedPurposes
  policy.dataClasses = rules.dataClasses
  policy.regions = rules.regions
  policy.gpuClasses = rules.gpuClasses
  policy.requiredSchemas = rules.requiredSchemas
  policy.addedVersion = event.params.policySetVersion
  policy.addedTimestamp = event.block.timestamp
  policy.addedTransaction = event.transaction.hash
  policy.save()
  noteFact(FactKind.PolicyAddition, policy.id, event)
}

export function handlePolicyRetired(event: PolicyRetired): void {
  const policy = Policy.load(bytes32(event.params.policyId))
  if (policy === null) return
  policy.retiredVersion = event.params.policySetVersion
  policy.retiredTimestamp = event.block.timestamp
  policy.retiredTransaction = event.transaction.hash
  policy.save()
  noteFact(FactKind.PolicyRetirement, policy.id, event)
}
