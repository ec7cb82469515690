import { groupDigits } from './groupDigits.ts'

/** U+2212: as wide as a plus, and never broken off at a line end as a hyphen may be. */
export const MINUS = '\u2212'

export type AmountOptions = {
  /** At most this many digits after the point; default: all of `decimals`. */
  maximumFractionDigits?: number
  /** At least this many; default 0, so that `5` is not `5.00`. */
  minimumFractionDigits?: number
  /** `always` also writes a plus, for differences. */
  sign?: 'negative' | 'always'
}

/**
 * Writes a fixed-point integer (`value / 10^decimals`) in full, grouped.
 * Digits that do not fit are cut off, never rounded up: a figure must not show more than there is.
 */
export function formatAmount(value: bigint, decimals: number, options: AmountOptions = {}): string {
  const magnitude = value < 0n ? -value : value
  const unit = 10n ** BigInt(decimals)
  const most = Math.min(options.maximumFractionDigits ?? decimals, decimals)
  const least = options.minimumFractionDigits ?? 0
  const allDigits = decimals === 0 ? '' : (magnitude % unit).toString().padStart(decimals, '0')
  const fraction = allDigits.slice(0, most).replace(/0+$/, '').padEnd(least, '0')
  const whole = groupDigits((magnitude / unit).toString())
  const sign = value < 0n ? MINUS : options.sign === 'always' && value > 0n ? '+' : ''
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`
}
