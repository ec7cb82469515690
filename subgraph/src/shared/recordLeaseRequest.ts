import { BigInt, Bytes, ethereum } from '@graphprotocol/graph-ts'
import { LeaseOpenedContextStruct, LeaseOpenedRequestStruct } from '../../generated/LeaseManager/LeaseManager'
import { LeaseRequest, Recipient } from '../../generated/schema'
import { bytes32 } from './bytes32'
import { factId } from './factId'
import { loadSchedule } from './loadSchedule'

/**
 * Records a request with all that it was judged by.
 * @param failedRules 0 = allowed
 * @param lease the lease that was opened; null for a denial
 */
export function recordLeaseRequest(
  request: LeaseOpenedRequestStruct,
  context: LeaseOpenedContextStruct,
  policySetVersion: BigInt,
  failedRules: BigInt,
  lease: Bytes | null,
  event: ethereum.Event,
): LeaseRequest {
  const schedule = loadSchedule()
  schedule.leaseRequestCount = schedule.leaseRequestCount.plus(BigInt.fromI32(1))
  schedule.save()

  const recorded = new LeaseRequest(factId(event))
  recorded.sequence = schedule.leaseRequestCount
  recorded.denied = lease === null
  recorded.failedRules = failedRules
  recorded.policySetVersion = policySetVersion
  recorded.lease = lease
  recorded.recipient = bytes32(request.recipientId)
  recorded.parent = parentOf(recorded.recipient)
  recorded.project = bytes32(request.projectId)
  recorded.provider = bytes32(request.providerId)
  recorded.epoch = request.epoch
  recorded.gpuClass = bytes32(BigInt.fromI32(request.classId))
  recorded.purpose = request.purpose
  recorded.dataClass = request.dataClass
  recorded.riskTier = request.riskTier
  recorded.oversight = request.oversight
  recorded.gpus = request.gpus
  recorded.durationSeconds = request.durationSeconds
  recorded.timestamp = context.timestampSeconds
  recorded.region = context.region
  recorded.milliHours = context.milliHours
  recorded.leaseFlop = context.leaseFlop
  recorded.projectFlop = context.projectFlop
  recorded.recipientFlop = context.recipientFlop
  recorded.recipientLeasedMilliHours = context.recipientLeasedMilliHours
  recorded.capacityMilliHours = context.capacityMilliHours
  recorded.attestedSchemas = context.attestedSchemas
  recorded.blockNumber = event.block.number
  recorded.transactionHash = event.transaction.hash
  recorded.save()
  return recorded
}

function parentOf(recipientId: Bytes): Bytes {
  const recipient = Recipient.load(recipientId)
  return recipient === null ? recipientId : recipient.parent
}
