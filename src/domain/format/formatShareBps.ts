import { formatAmount } from './formatAmount.ts'

/**
 * Basis points as a percentage. Without `fractionDigits` exact with no trailing zeros (`60%`, `66.67%`);
 * with it exactly that many digits, cut off, not rounded.
 */
export function formatShareBps(shareBps: bigint | number, fractionDigits?: 0 | 1 | 2): string {
  const value = BigInt(shareBps)
  if (fractionDigits === undefined) return `${formatAmount(value, 2)}%`
  return `${formatAmount(value, 2, { maximumFractionDigits: fractionDigits, minimumFractionDigits: fractionDigits })}%`
}
