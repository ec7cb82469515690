import { DeterministicError } from '../errors/DeterministicError.ts'

/** graph-node's limit on the size of a BigInt. */
const MAX_BITS = 435_412

/** Least number of little-endian two's complement bytes; zero is one byte. */
export function bigIntToSignedBytes(value: bigint): Buffer {
  if (value >= -128n && value < 128n) return Buffer.of(Number(value) & 0xff)
  const magnitude = value < 0n ? -value - 1n : value
  let digits = magnitude.toString(16)
  if (digits.length % 2 === 1) digits = `0${digits}`
  // One more byte when the top bit would read as the sign.
  if (Number.parseInt(digits.charAt(0), 16) >= 8) digits = `00${digits}`
  const bytes = Buffer.from(digits, 'hex').reverse()
  if (value < 0n) for (let index = 0; index < bytes.length; index++) bytes[index] = ~(bytes[index] ?? 0) & 0xff
  return bytes
}

export function signedBytesToBigInt(bytes: Uint8Array): bigint {
  if (bytes.length === 0) return 0n
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
