import { BigDecimal } from '../values/BigDecimal.ts'

/**
 * Encodings of numbers of any size whose bytes compare as the numbers do, so that SQLite can sort, compare and index
 * them. All are self-delimiting or ordered by prefix; see the property tests.
 */

/** Lengths up to this take one byte. */
const SHORT = 0x40

/** Room for all numbers of a contract. */
const words = Buffer.alloc(32)
const MAX_IN_WORDS = (1n << 256n) - 1n

export function encodeOrderedBigInt(value: bigint): Buffer {
  if (value === 0n) return Buffer.of(0x80)
  const magnitude = value < 0n ? -value : value
  const bytes = magnitude <= MAX_IN_WORDS ? encodeInWords(magnitude) : encodeLong(magnitude)
  return value < 0n ? complement(bytes) : bytes
}

/** Several times faster than by way of hexadecimal digits. */
function encodeInWords(magnitude: bigint): Buffer {
  let start = words.length
  for (let rest = magnitude; rest > 0n; rest >>= 64n) {
    start -= 8
    words.writeBigUInt64BE(BigInt.asUintN(64, rest), start)
  }
  while (words[start] === 0) start++
  const length = words.length - start
  const bytes = Buffer.allocUnsafe(1 + length)
  bytes[0] = 0x80 + length
  for (let index = 0; index < length; index++) bytes[1 + index] = words[start + index] ?? 0
  return bytes
}

function encodeLong(magnitude: bigint): Buffer {
  let digits = magnitude.toString(16)
  if (digits.length % 2 === 1) digits = `0${digits}`
  const length = digits.length / 2
  const header = length <= SHORT ? [0x80 + length] : [0x80 + SHORT + 1, length >> 16, length >> 8, length]
  const bytes = Buffer.allocUnsafe(header.length + length)
  bytes.set(header)
  bytes.write(digits, header.length, 'hex')
  return bytes
}

/** As many bytes as Node reads as one integer. */
const WORD = 6
const WORD_BITS = 48n

export function decodeOrderedBigInt(encoded: Uint8Array): bigint {
  const first = encoded[0] ?? 0x80
  if (first === 0x80) return 0n
  const negative = first < 0x80
  const bytes = negative ? complement(encoded) : Buffer.from(encoded.buffer, encoded.byteOffset, encoded.byteLength)
  const magnitude =
    (bytes[0] ?? 0) - 0x80 <= SHORT ? decodeShort(bytes.subarray(1)) : BigInt(`0x${bytes.toString('hex', 4)}`)
  return negative ? -magnitude : magnitude
}

/** In words: several times faster than by way of hexadecimal digits. */
function decodeShort(bytes: Buffer): bigint {
  let at = bytes.length % WORD || WORD
  let value = BigInt(bytes.readUIntBE(0, at))
  for (; at < bytes.length; at += WORD) value = (value << WORD_BITS) | BigInt(bytes.readUIntBE(at, WORD))
  return value
}

const EXPONENT_BIAS = 0x8000

/** Sign, exponent of the first digit, then two digits a byte. */
export function encodeOrderedDecimal(value: BigDecimal): Buffer {
  if (value.digits === 0n) return Buffer.of(0x01)
  const negative = value.digits < 0n
  const digits = (negative ? -value.digits : value.digits).toString()
  const exponent = value.exponent + digits.length - 1 + EXPONENT_BIAS
  const bytes = [exponent >> 8, exponent & 0xff]
  for (let index = 0; index < digits.length; index += 2)
    bytes.push(Number(digits.slice(index, index + 2).padEnd(2, '0')))
  if (!negative) return Buffer.from([0x02, ...bytes])
  // The end mark makes a shorter number (a smaller magnitude) the greater one.
  return Buffer.from([0x00, ...bytes.map((byte) => ~byte & 0xff), 0xff])
}

export function decodeOrderedDecimal(encoded: Uint8Array): BigDecimal {
  const sign = encoded[0] ?? 0x01
  if (sign === 0x01) return BigDecimal.zero
  const negative = sign === 0x00
  const bytes = negative ? complement(encoded.subarray(1, -1)) : encoded.subarray(1)
  const exponent = ((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0) - EXPONENT_BIAS
  let text = ''
  for (const byte of bytes.subarray(2)) text += byte.toString().padStart(2, '0')
  const digits = BigInt(text)
  return BigDecimal.exact(negative ? -digits : digits, exponent - text.length + 1)
}

function complement(bytes: Uint8Array): Buffer {
  const result = Buffer.from(bytes)
  for (let index = 0; index < result.length; index++) result[index] = ~(result[index] ?? 0) & 0xff
  return result
}
