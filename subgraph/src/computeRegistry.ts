import { BigInt } from '@graphprotocol/graph-ts'
import {
  CeilingSet,
  GpuClassAdded,
  ProjectRegistered,
  ProviderAdmitted,
  ProviderOperatorSet,
  ProviderSuspensionSet,
  RecipientAdmitted,
  RecipientOperatorSet,
  RecipientSuspensionSet,
} from '../generated/ComputeRegistry/ComputeRegistry'
import { GpuClass, Project, Provider, ProviderCeiling, Recipient } from '../generated/schema'
import { bytes32 } from './shared/bytes32'
import { FactKind } from './shared/FactKind'
import { noteFact } from './shared/noteFact'

export function handleGpuClassAdded(event: GpuClassAdded): void {
  const gpuClass = new GpuClass(bytes32(event.params.classId))
  gpuClass.number = event.params.classId
  gpuClass.name = event.params.name
  gpuClass.peakFlops = event.params.peakFlops
  gpuClass.multiplierBps = event.params.multiplierBps
  gpuClass.timestamp = event.block.timestamp
  gpuClass.save()
}

export function handleProviderAdmitted(event: ProviderAdmitted): void {
  const provider = new Provider(bytes32(event.params.providerId))
  provider.number = event.params.providerId
  provider.name = event.params.name
  provider.operator = event.params.operator
  provider.region = event.params.region
  provider.suspended = false
  provider.admittedTimestamp = event.block.timestamp
  provider.leasedMilliHours = BigInt.zero()
  provider.usedMilliHours = BigInt.zero()
  provider.leaseCount = 0
  provider.save()
  noteFact(FactKind.Provider, provider.id, event)
}

export function handleProviderOperatorSet(event: ProviderOperatorSet): void {
  const provider = Provider.load(bytes32(event.params.providerId))
  if (provider === null) return
  provider.operator = event.params.newOperator
  provider.save()
}

export function handleProviderSuspensionSet(event: ProviderSuspensionSet): void {
  const provider = Provider.load(bytes32(event.params.providerId))
  if (provider === null) return
  provider.suspended = event.params.suspended
  provider.save()
}

export function handleCeilingSet(event: CeilingSet): void {
  const provider = bytes32(event.params.providerId)
  const gpuClass = bytes32(event.params.classId)
  const ceiling = new ProviderCeiling(provider.concat(gpuClass))
  ceiling.provider = provider
  ceiling.gpuClass = gpuClass
  ceiling.milliHours = event.params.milliHours
  ceiling.save()
}

export function handleRecipientAdmitted(event: RecipientAdmitted): void {
  const recipient = new Recipient(bytes32(event.params.recipientId))
  recipient.number = event.params.recipientId
  recipient.name = event.params.name
  recipient.operator = event.params.operator
  recipient.parent = event.params.parentId.isZero() ? recipient.id : bytes32(event.params.parentId)
  recipient.suspended = false
  recipient.admittedTimestamp = event.block.timestamp
  recipient.grantedMilliHours = BigInt.zero()
  recipient.dividedMilliHours = BigInt.zero()
  recipient.leasedMilliHours = BigInt.zero()
  recipient.usedMilliHours = BigInt.zero()
  recipient.flop = BigInt.zero()
  recipient.organisationFlop = BigInt.zero()
  recipient.leaseCount = 0
  recipient.denialCount = 0
  recipient.save()
  noteFact(FactKind.Recipient, recipient.id, event)
}

export function handleRecipientOperatorSet(event: RecipientOperatorSet): void {
  const recipient = Recipient.load(bytes32(event.params.recipientId))
  if (recipient === null) return
  recipient.operator = event.params.newOperator
  recipient.save()
}

export function handleRecipientSuspensionSet(event: RecipientSuspensionSet): void {
  const recipient = Recipient.load(bytes32(event.params.recipientId))
  if (recipient === null) return
  recipient.suspended = event.params.suspended
  recipient.save()
}

export function handleProjectRegistered(event: ProjectRegistered): void {
  const project = new Project(bytes32(event.params.projectId))
  project.number = event.params.projectId
  project.recipient = bytes32(event.params.recipientId)
  project.name = event.params.name
  project.description = event.params.description
  project.timestamp = event.block.timestamp
  project.flop = BigInt.zero()
  project.leasedMilliHours = BigInt.zero()
  project.usedMilliHours = BigInt.zero()
  project.leaseCount = 0
  project.denialCount = 0
  project.save()
}
