import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import {
  ComputeRequested,
  RoundOpened,
  RoundScheduleSet,
  RoundSettled,
  RoundSharesSet,
  SupportSet,
} from '../generated/EpochAllocator/EpochAllocator'
import { ComputeRequest, EpochClass, Round, RoundRules, Support } from '../generated/schema'
import { addToAllocation } from './shared/addToAllocation'
import { bytes8, bytes32 } from './shared/bytes32'
import { computeMovement } from './shared/computeMovement'
import { loadAccount } from './shared/loadAccount'
import { loadEpochClass } from './shared/loadEpochClass'
import { loadOrganisationAllocation } from './shared/loadOrganisationAllocation'
import { loadSchedule } from './shared/loadSchedule'
import { recordSetting } from './shared/recordSetting'
import { maximumOf, shareAt, weightOf } from './shared/waterLevel'

export function handleRoundScheduleSet(event: RoundScheduleSet): void {
  const schedule = loadSchedule()
  schedule.requestSeconds = event.params.requestSeconds
  schedule.supportSeconds = event.params.supportSeconds
  schedule.squareRoot = event.params.squareRoot
  schedule.save()
}

export function handleRoundSharesSet(event: RoundSharesSet): void {
  const params = event.params
  const schedule = loadSchedule()
  schedule.maxSupportBps = params.maxSupportBps
  schedule.minSupportBps = params.minSupportBps
  schedule.save()
  const isFirst = params.oldMaxSupportBps == 0
  if (isFirst || params.oldMaxSupportBps != params.maxSupportBps) {
    recordSetting('MaxSupport', BigInt.fromI32(params.oldMaxSupportBps), BigInt.fromI32(params.maxSupportBps), event)
  }
  if (isFirst || params.oldMinSupportBps != params.minSupportBps) {
    recordSetting('MinSupport', BigInt.fromI32(params.oldMinSupportBps), BigInt.fromI32(params.minSupportBps), event, 1)
  }
}

export function handleComputeRequested(event: ComputeRequested): void {
  const round = loadRound(event.params.epoch, bytes32(event.params.classId))
  const recipient = bytes32(event.params.recipientId)
  const id = round.id.concat(recipient)
  let request = ComputeRequest.load(id)
  if (request === null) {
    request = new ComputeRequest(id)
    request.round = round.id
    request.epoch = round.epoch
    request.gpuClass = round.gpuClass
    request.recipient = recipient
    request.parent = bytes32(event.params.parentId)
    request.milliHours = BigInt.zero()
    request.support = BigInt.zero()
  }
  // The recipient's own: the event's old value is the organisation's, maybe of another recipient that withdrew.
  if (!request.milliHours.isZero()) round.requestCount = round.requestCount - 1
  if (!event.params.milliHours.isZero()) round.requestCount = round.requestCount + 1
  round.requestedMilliHours = round.requestedMilliHours.minus(request.milliHours).plus(event.params.milliHours)
  round.save()

  request.milliHours = event.params.milliHours
  request.timestamp = event.block.timestamp
  request.transactionHash = event.transaction.hash
  request.save()
}

export function handleRoundOpened(event: RoundOpened): void {
  const rules = new RoundRules(bytes8(event.params.epoch))
  rules.epoch = event.params.epoch
  rules.maxSupport = event.params.maxSupport
  rules.minSupport = event.params.minSupport
  rules.timestamp = event.block.timestamp
  rules.save()
}

export function handleSupportSet(event: SupportSet): void {
  const round = loadRound(event.params.epoch, bytes32(event.params.classId))
  const request = ComputeRequest.load(round.id.concat(bytes32(event.params.recipientId)))
  if (request === null) return
  round.support = round.support.minus(request.support).plus(event.params.requestTotal)
  round.save()
  request.support = event.params.requestTotal
  request.save()

  const voter = loadAccount(event.params.voter)
  voter.save()
  const support = new Support(request.id.concat(event.params.voter))
  support.request = request.id
  support.round = round.id
  support.voter = voter.id
  support.weight = event.params.weight
  support.timestamp = event.block.timestamp
  support.transactionHash = event.transaction.hash
  support.save()
}

export function handleRoundSettled(event: RoundSettled): void {
  const gpuClass = bytes32(event.params.classId)
  const round = loadRound(event.params.epoch, gpuClass)
  round.level = event.params.level
  round.full = event.params.full
  round.milliHours = event.params.milliHours
  round.capMilliHours = event.params.capMilliHours
  round.settledTimestamp = event.block.timestamp
  round.settledTransaction = event.transaction.hash
  round.save()

  const rules = RoundRules.load(bytes8(event.params.epoch))
  const minSupport = rules === null ? BigInt.zero() : rules.minSupport
  const epochClass = loadEpochClass(event.params.epoch, gpuClass)
  const squareRoot = loadSchedule().squareRoot
  const requests = round.requests.load()
  for (let i = 0; i < requests.length; i++) settleRequest(requests[i], epochClass, minSupport, squareRoot, event)

  const movement = computeMovement(gpuClass)
  movement.dividedMilliHours = event.params.milliHours
  movement.save()
}

/** What the contract computes whenever it needs the share, from the same numbers. */
function settleRequest(
  request: ComputeRequest,
  epochClass: EpochClass,
  minSupport: BigInt,
  squareRoot: boolean,
  event: RoundSettled,
): void {
  const granted = loadOrganisationAllocation(epochClass, request.parent).grantedMilliHours
  const support = request.support
  const eligible = !request.milliHours.isZero() && !support.isZero() && support.ge(minSupport)
  const weight = eligible ? weightOf(support, squareRoot) : BigInt.zero()
  const maximum = maximumOf(request.milliHours, event.params.capMilliHours, granted)
  const share = shareAt(event.params.level, maximum, weight)
  request.parentGrantedMilliHours = granted
  request.weight = weight
  request.maximumMilliHours = maximum
  request.shareMilliHours = share
  request.save()
  if (share.isZero()) return
  addToAllocation(epochClass, request.recipient, request.parent, BigInt.zero(), share)
}

function loadRound(epoch: BigInt, gpuClass: Bytes): Round {
  const epochClass = loadEpochClass(epoch, gpuClass)
  const existing = Round.load(epochClass.id)
  if (existing !== null) return existing
  epochClass.save()
  const round = new Round(epochClass.id)
  round.epochClass = epochClass.id
  round.epoch = epoch
  round.gpuClass = gpuClass
  round.rules = bytes8(epoch)
  round.requestCount = 0
  round.requestedMilliHours = BigInt.zero()
  round.support = BigInt.zero()
  return round
}
