import { formatFlop } from '../format/formatFlop.ts'
import { shortHex } from '../format/shortHex.ts'
import type { Sentence } from './Sentence.ts'

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** A sentence as plain text, for rows, titles, search and screen readers. */
export function sentenceText(sentence: Sentence): string {
  return sentence
    .map((part) => {
      if (part.kind === 'address') return shortHex(part.address)
      if (part.kind === 'flop') return flopText(part.flop)
      return part.text
    })
    .join('')
}

/** `10²⁵`, `1.9 · 10²⁴`, `500`. */
export function flopText(value: bigint): string {
  const { mantissa, exponent } = formatFlop(value)
  if (exponent === null) return mantissa
  const power = `10${[...String(exponent)].map((digit) => SUPERSCRIPT[Number(digit)] ?? '').join('')}`
  return mantissa === '1' ? power : `${mantissa} · ${power}`
}
