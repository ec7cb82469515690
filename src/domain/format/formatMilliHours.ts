import { type AmountOptions, formatAmount } from './formatAmount.ts'

/** GPU milli-hours as GPU-hours, exact and grouped: `68_400_000n` is `68,400`. The unit is written by the caller. */
export function formatMilliHours(milliHours: bigint, options: AmountOptions = {}): string {
  return formatAmount(milliHours, 3, options)
}
