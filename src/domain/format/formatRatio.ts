import { formatAmount } from './formatAmount.ts'

/**
 * `part / whole` as a percentage with exactly `fractionDigits` digits (default 1), from the integers themselves.
 * Cut off, so 59.999…% never reads as 60.0%. A dash when there is no whole.
 */
export function formatRatio(part: bigint, whole: bigint, fractionDigits = 1): string {
  if (whole === 0n) return '–'
  const scaled = (part * 100n * 10n ** BigInt(fractionDigits)) / whole
  return `${formatAmount(scaled, fractionDigits, { minimumFractionDigits: fractionDigits })}%`
}
