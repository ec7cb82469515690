import { BigInt } from '@graphprotocol/graph-ts'

// The integer formulas of contracts/compute/WaterLevel.sol, to the last bit.

/** Weight of a request that is eligible. */
export function weightOf(support: BigInt, squareRoot: boolean): BigInt {
  return squareRoot ? support.sqrt() : support
}

/** Most milli-hours that a request can get: what it asks for, within what the cap leaves to its organisation. */
export function maximumOf(requested: BigInt, cap: BigInt, granted: BigInt): BigInt {
  if (granted.ge(cap)) return BigInt.zero()
  const room = cap.minus(granted)
  return requested.lt(room) ? requested : room
}

/** Milli-hours of a request at a level, rounded down. */
export function shareAt(level: BigInt, maximum: BigInt, weight: BigInt): BigInt {
  const share = level.times(weight).rightShift(96)
  return share.lt(maximum) ? share : maximum
}
