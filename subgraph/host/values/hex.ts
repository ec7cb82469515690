import { DeterministicError } from '../errors/DeterministicError.ts'

/** `0x` and two lower-case digits a byte. */
export function bytesToHex(bytes: Uint8Array): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return `0x${buffer.toString('hex')}`
}

/** @throws DeterministicError unless `text` is an even number of hexadecimal digits, with or without `0x`. */
export function hexToBytes(text: string): Buffer {
  const digits = text.startsWith('0x') ? text.slice(2) : text
  const bytes = Buffer.from(digits, 'hex')
  // Buffer.from stops silently at the first digit it does not understand.
  if (bytes.length * 2 !== digits.length)
    throw new DeterministicError(`invalid hexadecimal bytes: ${text.slice(0, 80)}`)
  return bytes
}
