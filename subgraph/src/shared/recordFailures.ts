import { BigInt } from '@graphprotocol/graph-ts'
import { LeaseRequest, RuleFailure } from '../../generated/schema'

const BITS: i32 = 256

/** A point for each rule that a denied request failed. */
export function recordFailures(denied: LeaseRequest): void {
  for (let rule: i32 = 0; rule < BITS; rule++) {
    if (!isSet(denied.failedRules, rule)) continue
    const failure = new RuleFailure(0)
    failure.rule = rule
    failure.gpuClass = denied.gpuClass
    failure.milliHours = denied.milliHours
    failure.save()
  }
}

// A BigInt's own bytes are little-endian.
function isSet(mask: BigInt, bit: i32): boolean {
  const byte = bit >> 3
  return byte < mask.length && ((mask[byte] >> u8(bit & 7)) & 1) == 1
}
