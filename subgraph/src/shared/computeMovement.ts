import { BigInt, Bytes } from '@graphprotocol/graph-ts'
import { ComputeMovement } from '../../generated/schema'

/** A point of the series of what happens to a GPU class, all zeros: set what has happened and save it. */
export function computeMovement(gpuClass: Bytes): ComputeMovement {
  // The store gives a point of a time series its id and timestamp.
  const movement = new ComputeMovement(0)
  movement.gpuClass = gpuClass
  movement.grantedMilliHours = BigInt.zero()
  movement.dividedMilliHours = BigInt.zero()
  movement.openedMilliHours = BigInt.zero()
  movement.returnedMilliHours = BigInt.zero()
  movement.usedMilliHours = BigInt.zero()
  movement.deniedMilliHours = BigInt.zero()
  movement.opened = BigInt.zero()
  movement.denied = BigInt.zero()
  return movement
}
