import { BigInt } from '@graphprotocol/graph-ts'
import {
  AllocationGranted,
  CapacityCommitted,
  MaxShareSet,
  ScheduleSet,
} from '../generated/EpochAllocator/EpochAllocator'
import { Commitment, Grant } from '../generated/schema'
import { addToAllocation } from './shared/addToAllocation'
import { bytes32 } from './shared/bytes32'
import { computeMovement } from './shared/computeMovement'
import { FactKind } from './shared/FactKind'
import { factId } from './shared/factId'
import { loadEpochClass } from './shared/loadEpochClass'
import { loadSchedule } from './shared/loadSchedule'
import { noteFact } from './shared/noteFact'
import { recordSetting } from './shared/recordSetting'

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
  const id = provider.concat(epochClass.id)
  let commitment = Commitment.load(id)
  if (commitment === null) {
    commitment = new Commitment(id)
    commitment.provider = provider
    commitment.epochClass = epochClass.id
    commitment.epoch = event.params.epoch
    commitment.gpuClass = gpuClass
    commitment.leasedMilliHours = BigInt.zero()
    commitment.usedMilliHours = BigInt.zero()
  }
  commitment.milliHours = event.params.milliHours
  commitment.timestamp = event.block.timestamp
  commitment.save()
}

export function handleAllocationGranted(event: AllocationGranted): void {
  const milliHours = event.params.milliHours
  const recipient = bytes32(event.params.recipientId)
  const parent = bytes32(event.params.parentId)
  const epochClass = loadEpochClass(event.params.epoch, bytes32(event.params.classId))
  addToAllocation(epochClass, recipient, parent, milliHours, BigInt.zero())

  const movement = computeMovement(epochClass.gpuClass)
  movement.grantedMilliHours = milliHours
  movement.save()

  const grant = new Grant(factId(event))
  grant.epoch = event.params.epoch
  grant.epochClass = epochClass.id
  grant.gpuClass = epochClass.gpuClass
  grant.recipient = recipient
  grant.parent = parent
  grant.milliHours = milliHours
  grant.blockNumber = event.block.number
  grant.timestamp = event.block.timestamp
  grant.transactionHash = event.transaction.hash
  grant.save()
  noteFact(FactKind.Grant, grant.id, event)
}
