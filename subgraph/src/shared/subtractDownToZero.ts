import { BigInt } from '@graphprotocol/graph-ts'

/** A difference that a reader may rely on not being negative, even if the chain's history began before the first indexed block. */
export function subtractDownToZero(from: BigInt, amount: BigInt): BigInt {
  return amount.gt(from) ? BigInt.zero() : from.minus(amount)
}
