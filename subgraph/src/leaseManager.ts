import { BigInt } from '@graphprotocol/graph-ts'
import {
  CouncilSet,
  LeaseAccepted,
  LeaseDenied,
  LeaseOffered,
  LeaseOpened,
  LeaseOpenedContextStruct,
  LeaseOpenedRequestStruct,
  LeaseReclaimed,
  LeaseRefused,
  LeaseSettled,
  UsageDisputed,
  UsageReported,
} from '../generated/LeaseManager/LeaseManager'
import { Lease, LeaseRequest, Project, Provider, Recipient } from '../generated/schema'
import { addressAsNumber } from './shared/addressAsNumber'
import { addUsed } from './shared/addUsed'
import { bytes32 } from './shared/bytes32'
import { changeLeased } from './shared/changeLeased'
import { computeMovement } from './shared/computeMovement'
import { loadEpochClass } from './shared/loadEpochClass'
import { recordFailures } from './shared/recordFailures'
import { recordLeaseRequest } from './shared/recordLeaseRequest'
import { recordSetting } from './shared/recordSetting'

const REASONS: string[] = ['Council', 'Policies', 'Suspended', 'TooLate']
const ONE: BigInt = BigInt.fromI32(1)

export function handleLeaseOpened(event: LeaseOpened): void {
  const id = bytes32(event.params.leaseId)
  const version = event.params.policySetVersion
  const recorded = recordLeaseRequest(event.params.request, event.params.context, version, BigInt.zero(), id, event)
  const epochClass = loadEpochClass(recorded.epoch, recorded.gpuClass)
  epochClass.leaseCount = epochClass.leaseCount + 1
  epochClass.save()

  const waits = !event.params.reviewEndsAt.isZero()
  const lease = new Lease(id)
  lease.number = event.params.leaseId
  lease.step = waits ? 'Pending' : 'Offered'
  copyRequest(lease, recorded)
  lease.epochClass = epochClass.id
  lease.allocation = epochClass.id.concat(recorded.recipient)
  lease.openedTimestamp = event.block.timestamp
  lease.openedTransaction = event.transaction.hash
  if (waits) lease.reviewEndsAt = event.params.reviewEndsAt
  else lease.acceptBy = event.params.acceptBy
  lease.save()
  changeLeased(lease, lease.milliHours, lease.flop)
  countLease(lease)

  const movement = computeMovement(lease.gpuClass)
  movement.openedMilliHours = lease.milliHours
  movement.opened = ONE
  movement.save()
}

export function handleLeaseDenied(event: LeaseDenied): void {
  const recorded = recordLeaseRequest(
    changetype<LeaseOpenedRequestStruct>(event.params.request),
    changetype<LeaseOpenedContextStruct>(event.params.context),
    event.params.policySetVersion,
    event.params.failedRules,
    null,
    event,
  )
  const epochClass = loadEpochClass(recorded.epoch, recorded.gpuClass)
  epochClass.denialCount = epochClass.denialCount + 1
  epochClass.save()
  const recipient = Recipient.load(recorded.recipient)
  if (recipient !== null) {
    recipient.denialCount = recipient.denialCount + 1
    recipient.save()
  }
  const project = Project.load(recorded.project)
  if (project !== null) {
    project.denialCount = project.denialCount + 1
    project.save()
  }
  recordFailures(recorded)

  const movement = computeMovement(recorded.gpuClass)
  movement.deniedMilliHours = recorded.milliHours
  movement.denied = ONE
  movement.save()
}

export function handleLeaseOffered(event: LeaseOffered): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Offered'
  lease.acceptBy = event.params.acceptBy
  lease.save()
}

export function handleLeaseRefused(event: LeaseRefused): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Refused'
  lease.refusedTimestamp = event.block.timestamp
  lease.refusalReason = REASONS[event.params.reason]
  lease.refusalFailedRules = event.params.failedRules
  lease.save()
  giveBack(lease, lease.milliHours, lease.flop)
}

export function handleLeaseAccepted(event: LeaseAccepted): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Active'
  lease.acceptedTimestamp = event.block.timestamp
  lease.save()
}

export function handleLeaseReclaimed(event: LeaseReclaimed): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Reclaimed'
  lease.reclaimedTimestamp = event.block.timestamp
  lease.save()
  giveBack(lease, lease.milliHours, lease.flop)
}

export function handleUsageReported(event: UsageReported): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Reported'
  lease.usedMilliHours = event.params.usedMilliHours
  lease.reportedTimestamp = event.block.timestamp
  lease.disputeBy = event.params.disputeBy
  lease.save()
  addUsed(lease, event.params.usedMilliHours)

  const movement = computeMovement(lease.gpuClass)
  movement.usedMilliHours = event.params.usedMilliHours
  movement.save()
}

export function handleUsageDisputed(event: UsageDisputed): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Disputed'
  lease.disputedTimestamp = event.block.timestamp
  lease.save()
}

export function handleLeaseSettled(event: LeaseSettled): void {
  const lease = Lease.load(bytes32(event.params.leaseId))
  if (lease === null) return
  lease.step = 'Settled'
  lease.settledTimestamp = event.block.timestamp
  lease.returnedMilliHours = event.params.returnedMilliHours
  lease.save()
  if (!event.params.returnedMilliHours.isZero()) giveBack(lease, event.params.returnedMilliHours, BigInt.zero())
}

export function handleCouncilSet(event: CouncilSet): void {
  const oldValue = addressAsNumber(event.params.oldCouncil)
  recordSetting('LeaseCouncil', oldValue, addressAsNumber(event.params.newCouncil), event)
}

function copyRequest(lease: Lease, recorded: LeaseRequest): void {
  lease.request = recorded.id
  lease.recipient = recorded.recipient
  lease.parent = recorded.parent
  lease.project = recorded.project
  lease.provider = recorded.provider
  lease.epoch = recorded.epoch
  lease.gpuClass = recorded.gpuClass
  lease.purpose = recorded.purpose
  lease.riskTier = recorded.riskTier
  lease.gpus = recorded.gpus
  lease.durationSeconds = recorded.durationSeconds
  lease.milliHours = recorded.milliHours
  lease.flop = recorded.leaseFlop
}

function countLease(lease: Lease): void {
  const recipient = Recipient.load(lease.recipient)
  if (recipient !== null) {
    recipient.leaseCount = recipient.leaseCount + 1
    recipient.save()
  }
  const project = Project.load(lease.project)
  if (project !== null) {
    project.leaseCount = project.leaseCount + 1
    project.save()
  }
  const provider = Provider.load(lease.provider)
  if (provider !== null) {
    provider.leaseCount = provider.leaseCount + 1
    provider.save()
  }
}

/** Hours that others may lease again, and FLOP that were never computed. */
function giveBack(lease: Lease, milliHours: BigInt, flop: BigInt): void {
  changeLeased(lease, milliHours.neg(), flop.neg())
  const movement = computeMovement(lease.gpuClass)
  movement.returnedMilliHours = milliHours
  movement.save()
}
