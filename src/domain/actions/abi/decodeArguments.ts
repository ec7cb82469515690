import type { Hex } from '../../hex.ts'
import { type AbiType, type AbiValue, isArrayType, isDynamicType } from './AbiType.ts'
import { encodeArguments } from './encodeArguments.ts'

const WORD_DIGITS = 64

/**
 * Arguments of a call (without selector), or null when the data isn't exactly the standard encoding of these types.
 * Being strict matters: data that several readers could read differently must be shown raw.
 */
export function decodeArguments(types: readonly AbiType[], data: Hex): AbiValue[] | null {
  const digits = data.slice(2).toLowerCase()
  if (digits.length < types.length * WORD_DIGITS || !/^[0-9a-f]*$/.test(digits)) return null
  try {
    const values = types.map((type, index) => {
      const word = wordAt(digits, index * WORD_DIGITS)
      return isDynamicType(type) ? decodeTail(type, digits, offset(word)) : decodeWord(type, word)
    })
    return encodeArguments(types, values) === `0x${digits}` ? values : null
  } catch (error) {
    // Out of range, no UTF-8, or a value too large for its type: not the standard encoding.
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

function decodeTail(type: AbiType, digits: string, start: number): AbiValue {
  const length = offset(wordAt(digits, start)) / 2
  const from = start + WORD_DIGITS
  if (isArrayType(type)) {
    const memberType = type.slice(0, -2) as AbiType
    if (from + length * WORD_DIGITS > digits.length) throw new RangeError('list beyond the data')
    return Array.from({ length }, (_, index) => decodeWord(memberType, wordAt(digits, from + index * WORD_DIGITS)))
  }
  const hex = digits.slice(from, from + length * 2)
  if (hex.length !== length * 2) throw new RangeError('text beyond the data')
  const bytes = Uint8Array.from({ length }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))
  // `ignoreBOM` keeps a leading byte-order mark, so that encoding gives the same bytes again.
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

function decodeWord(type: AbiType, word: string): bigint | string {
  if (type === 'address') return `0x${word.slice(24)}`
  if (type === 'bytes4') return `0x${word.slice(0, 8)}`
  return BigInt(`0x${word}`)
}

function wordAt(digits: string, position: number): string {
  const word = digits.slice(position, position + WORD_DIGITS)
  if (word.length !== WORD_DIGITS) throw new RangeError('word beyond the data')
  return word
}

/** An offset or length in bytes, as a position in hex digits. */
function offset(word: string): number {
  const bytes = BigInt(`0x${word}`)
  if (bytes > 1_000_000n) throw new RangeError('offset beyond the data')
  return Number(bytes) * 2
}
