import { DeterministicError } from '../errors/DeterministicError.ts'

/** graph-node's limit on the size of a BigInt. */
const MAX_BITS = 435_412

/** Room for all numbers of a contract, and their sign. */
export const SIGNED_BYTES_ROOM = 40

/** Longer numbers take another way: each step costs as much as the number is long. */
const MAX_STEPPED_BYTES = 256

/**
 * Writes the least number of little-endian two's complement bytes (zero is one byte) to the start of `room`.
 * @returns how many there are, or 0 when there is no room for them
 */
export function writeSignedBytes(value: bigint, room: DataView): number {
  const sign = value < 0n ? -1n : 0n
  let rest = value
  let end = 0
  do {
    if (end === room.byteLength) return 0
    room.setBigInt64(end, rest, true)
    rest >>= 64n
    end += 8
  } while (rest !== sign)
  const fill = sign === 0n ? 0 : 0xff
  if ((room.getUint8(end - 1) ^ fill) >= 0x80) {
    if (end === room.byteLength) return 0
    room.setUint8(end++, fill)
    return end
  }
  while (end > 1 && room.getUint8(end - 1) === fill && (room.getUint8(end - 2) ^ fill) < 0x80) end--
  return end
}

/** The same bytes for a number of any size. */
export function signedBytesOf(value: bigint): Buffer {
  const magnitude = value < 0n ? -value - 1n : value
  let digits = magnitude.toString(16)
  if (digits.length % 2 === 1) digits = `0${digits}`
  // One more byte when the top bit would read as the sign.
  if (Number.parseInt(digits.charAt(0), 16) >= 8) digits = `00${digits}`
  const bytes = Buffer.from(digits, 'hex').reverse()
  if (value < 0n) for (let index = 0; index < bytes.length; index++) bytes[index] = ~(bytes[index] ?? 0) & 0xff
  return bytes
}

/** @throws DeterministicError beyond 435,412 bits. */
export function readSignedBytes(view: DataView, start: number, length: number): bigint {
  if (length === 0) return 0n
  if (length > MAX_STEPPED_BYTES) return readLong(view, start, length)
  // In words: several times faster than by way of hexadecimal digits, and the most frequent thing to be read.
  let at = start + ((length - 1) & ~7)
  let value = readTopWord(view, at, start + length - at)
  for (at -= 8; at >= start; at -= 8) value = (value << 64n) | view.getBigUint64(at, true)
  return value
}

/** One to eight bytes, the highest with the sign. */
function readTopWord(view: DataView, start: number, length: number): bigint {
  if (length === 8) return view.getBigInt64(start, true)
  let value = view.getInt8(start + length - 1)
  // Seven bytes are more than a number holds exactly.
  const exactEnd = start + Math.max(0, length - 6)
  for (let index = start + length - 2; index >= exactEnd; index--) value = value * 256 + view.getUint8(index)
  return exactEnd === start ? BigInt(value) : (BigInt(value) << 8n) | BigInt(view.getUint8(start))
}

function readLong(view: DataView, start: number, length: number): bigint {
  const bytes = Buffer.from(view.buffer, view.byteOffset + start, length)
  const fill = (bytes[length - 1] ?? 0) >= 0x80 ? 0xff : 0
  let end = length
  while (end > 1 && bytes[end - 1] === fill && ((bytes[end - 2] ?? 0) ^ fill) < 0x80) end--
  // Turning more into a number would take long before it is refused.
  if (end > MAX_BITS / 8 + 1)
    throw new DeterministicError(`BigInt is too big, total bits ${(end - 1) * 8} or more (max ${MAX_BITS})`)
  const copy = Buffer.from(bytes.subarray(0, end)).reverse()
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
