import { BigInt } from '@graphprotocol/graph-ts'
import { ComputeSchedule } from '../../generated/schema'
import { singletonId } from './singletonId'

/** The allocator's settings; zeros until its constructor's events. */
export function loadSchedule(): ComputeSchedule {
  const id = singletonId()
  const existing = ComputeSchedule.load(id)
  if (existing !== null) return existing
  const schedule = new ComputeSchedule(id)
  schedule.genesis = BigInt.zero()
  schedule.epochLength = BigInt.zero()
  schedule.lead = BigInt.zero()
  schedule.maxShareBps = 0
  schedule.requestSeconds = BigInt.zero()
  schedule.supportSeconds = BigInt.zero()
  schedule.squareRoot = false
  schedule.maxSupportBps = 0
  schedule.minSupportBps = 0
  schedule.leaseRequestCount = BigInt.zero()
  return schedule
}
