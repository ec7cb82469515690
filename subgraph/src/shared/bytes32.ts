import { BigInt, Bytes } from '@graphprotocol/graph-ts'

/** A number as 32 big-endian bytes: the form in which contract ids are entity ids. */
export function bytes32(value: BigInt): Bytes {
  return bigEndian(value, 32)
}

/** A number as 8 big-endian bytes: the epoch's part in composed ids. */
export function bytes8(value: BigInt): Bytes {
  return bigEndian(value, 8)
}

// A BigInt's own bytes are little-endian and may carry a sign byte at the end.
function bigEndian(value: BigInt, size: i32): Bytes {
  const bytes = new Bytes(size)
  for (let i = 0; i < size && i < value.length; i++) bytes[size - 1 - i] = value[i]
  return bytes
}
