import { DeterministicError } from '../errors/DeterministicError.ts'

/** graph-node's limit on the size of a BigInt. */
const MAX_BITS = 435_412

const MIN_INT64 = -(1n << 63n)
const MAX_INT64 = (1n << 63n) - 1n

const int64 = Buffer.alloc(8)

/** Least number of little-endian two's complement bytes; zero is one byte. The bytes are good until the next call. */
export function bigIntToSignedBytes(value: bigint): Buffer {
  if (value >= MIN_INT64 && value <= MAX_INT64) {
    int64.writeBigInt64LE(value)
    return int64.subarray(0, signedLength(int64))
  }
  const magnitude = value < 0n ? -value - 1n : value
  let digits = magnitude.toString(16)
  if (digits.length % 2 === 1) digits = `0${digits}`
  // One more byte when the top bit would read as the sign.
  if (Number.parseInt(digits.charAt(0), 16) >= 8) digits = `00${digits}`
  const bytes = Buffer.from(digits, 'hex').reverse()
  if (value < 0n) for (let index = 0; index < bytes.length; index++) bytes[index] = ~(bytes[index] ?? 0) & 0xff
  return bytes
}

/** Without top bytes that only repeat the sign. */
function signedLength(bytes: Buffer): number {
  let length = bytes.length
  const sign = (bytes[length - 1] ?? 0) >= 0x80 ? 0xff : 0
  while (length > 1 && bytes[length - 1] === sign && (((bytes[length - 2] ?? 0) ^ sign) & 0x80) === 0) length--
  return length
}

/** As many bytes as Node reads as one integer. */
const WORD = 6
const WORD_BITS = 48n

/** @throws DeterministicError beyond 435,412 bits. */
export function signedBytesToBigInt(bytes: Buffer): bigint {
  if (bytes.length === 0) return 0n
  // Each step costs as much as the number is long.
  if (bytes.length > 256) return longSignedBytesToBigInt(bytes)
  // Several times faster than by way of hexadecimal digits, and the most frequent thing to be read.
  let at = bytes.length - (bytes.length % WORD || WORD)
  let value = BigInt(bytes.readIntLE(at, bytes.length - at))
  for (at -= WORD; at >= 0; at -= WORD) value = (value << WORD_BITS) | BigInt(bytes.readUIntLE(at, WORD))
  return value
}

function longSignedBytesToBigInt(bytes: Buffer): bigint {
  const copy = Buffer.from(bytes).reverse()
  return checkBigIntSize(BigInt.asIntN(copy.length * 8, BigInt(`0x${copy.toString('hex')}`)))
}

/** @throws DeterministicError beyond 435,412 bits. */
export function checkBigIntSize(value: bigint): bigint {
  const magnitude = value < 0n ? -value : value
  // Cheap bound first: four bits a hexadecimal digit.
  if (magnitude >> 4096n === 0n) return value
  const bits = magnitude.toString(2).length
  if (bits > MAX_BITS) throw new DeterministicError(`BigInt is too big, total bits ${bits} (max ${MAX_BITS})`)
  return value
}
