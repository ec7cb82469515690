import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import {
  AllocationGranted,
  CapacityCommitted,
  MaxShareSet,
  ScheduleSet,
} from '../generated/EpochAllocator/EpochAllocator'
import { Allocation, Commitment, ComputeSchedule, EpochClass, Grant, Recipient } from '../generated/schema'
import { bytes8, bytes32 } from './shared/bytes32'
import { FactKind } from './shared/FactKind'
import { factId } from './shared/factId'
import { noteFact } from './shared/noteFact'
import { recordSetting } from './shared/recordSetting'
import { singletonId } from './shared/singletonId'

export function handleScheduleSet(event: ScheduleSet): void {
  const schedule = loadSchedule()
  schedule.genesis = event.params.genesis
  schedule.epochLength = event.params.epochLength
  schedule.lead = event.params.lead
  schedule.save()
}

export function handleMaxShareSet(event: MaxShareSet): void {
  const schedule = loadSchedule()
  schedule.maxShareBps = event.params.newMaxShareBps
  schedule.save()
  const oldValue = BigInt.fromI32(event.params.oldMaxShareBps)
  recordSetting('MaxShare', oldValue, BigInt.fromI32(event.params.newMaxShareBps), event)
}

export function handleCapacityCommitted(event: CapacityCommitted): void {
  const gpuClass = bytes32(event.params.classId)
  const epochClass = loadEpochClass(event.params.epoch, gpuClass)
  epochClass.capacityMilliHours = event.params.capacity
  epochClass.save()

  const provider = bytes32(event.params.providerId)
  const commitment = new Commitment(provider.concat(epochClass.id))
  commitment.provider = provider
  commitment.epochClass = epochClass.id
  commitment.epoch = event.params.epoch
  commitment.gpuClass = gpuClass
  commitment.milliHours = event.params.milliHours
  commitment.timestamp = event.block.timestamp
  commitment.save()
}

export function handleAllocationGranted(event: AllocationGranted): void {
  const epoch = event.params.epoch
  const milliHours = event.params.milliHours
  const gpuClass = bytes32(event.params.classId)
  const recipientId = bytes32(event.params.recipientId)
  const parentId = bytes32(event.params.parentId)

  const epochClass = loadEpochClass(epoch, gpuClass)
  const allocationId = epochClass.id.concat(recipientId)
  const isFirst = Allocation.load(allocationId) === null
  epochClass.grantedMilliHours = epochClass.grantedMilliHours.plus(milliHours)
  if (isFirst) epochClass.recipientCount = epochClass.recipientCount + 1
  epochClass.save()

  const allocation = new Allocation(allocationId)
  allocation.epochClass = epochClass.id
  allocation.epoch = epoch
  allocation.gpuClass = gpuClass
  allocation.recipient = recipientId
  allocation.parent = parentId
  allocation.milliHours = event.params.recipientTotal
  allocation.save()

  const recipient = Recipient.load(recipientId)
  if (recipient !== null) {
    recipient.grantedMilliHours = recipient.grantedMilliHours.plus(milliHours)
    recipient.save()
  }

  const grant = new Grant(factId(event))
  grant.epoch = epoch
  grant.epochClass = epochClass.id
  grant.gpuClass = gpuClass
  grant.recipient = recipientId
  grant.parent = parentId
  grant.milliHours = milliHours
  grant.blockNumber = event.block.number
  grant.timestamp = event.block.timestamp
  grant.transactionHash = event.transaction.hash
  grant.save()
  noteFact(FactKind.Grant, grant.id, event)
}

function loadSchedule(): ComputeSchedule {
  const id = singletonId()
  const existing = ComputeSchedule.load(id)
  if (existing !== null) return existing
  const schedule = new ComputeSchedule(id)
  schedule.genesis = BigInt.zero()
  schedule.epochLength = BigInt.zero()
  schedule.lead = BigInt.zero()
  schedule.maxShareBps = 0
  return schedule
}

function loadEpochClass(epoch: BigInt, gpuClass: Bytes): EpochClass {
  const id = bytes8(epoch).concat(gpuClass)
  const existing = EpochClass.load(id)
  if (existing !== null) return existing
  const epochClass = new EpochClass(id)
  epochClass.epoch = epoch
  epochClass.gpuClass = gpuClass
  epochClass.capacityMilliHours = BigInt.zero()
  epochClass.grantedMilliHours = BigInt.zero()
  epochClass.recipientCount = 0
  return epochClass
}
