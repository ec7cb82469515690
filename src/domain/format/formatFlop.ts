import { formatAmount } from './formatAmount.ts'

export type FlopParts = {
  /** `1`, `1.9`, or the whole figure when there is no exponent. */
  mantissa: string
  /** Power of ten; null below a million, where the figure is written out. */
  exponent: number | null
}

/** Splits a count of floating-point operations for writing as 1.9 · 10²⁴. Two significant digits, cut off. */
export function formatFlop(flop: bigint): FlopParts {
  const digits = flop.toString()
  if (flop < 1_000_000n) return { mantissa: formatAmount(flop, 0), exponent: null }
  const second = digits.charAt(1)
  return { mantissa: digits.charAt(0) + (second === '0' ? '' : `.${second}`), exponent: digits.length - 1 }
}
