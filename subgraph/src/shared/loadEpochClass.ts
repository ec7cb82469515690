import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { EpochClass } from '../../generated/schema'
import { bytes8 } from './bytes32'

/** The sums of a GPU class in an epoch; zeros before its first event. */
export function loadEpochClass(epoch: BigInt, gpuClass: Bytes): EpochClass {
  const id = bytes8(epoch).concat(gpuClass)
  const existing = EpochClass.load(id)
  if (existing !== null) return existing
  const epochClass = new EpochClass(id)
  epochClass.epoch = epoch
  epochClass.gpuClass = gpuClass
  epochClass.capacityMilliHours = BigInt.zero()
  epochClass.grantedMilliHours = BigInt.zero()
  epochClass.dividedMilliHours = BigInt.zero()
  epochClass.leasedMilliHours = BigInt.zero()
  epochClass.usedMilliHours = BigInt.zero()
  epochClass.recipientCount = 0
  epochClass.leaseCount = 0
  epochClass.denialCount = 0
  return epochClass
}
