import { type AmountOptions, formatAmount } from '../../domain/format/formatAmount.ts'

export type AmountProps = AmountOptions & {
  /** In the smallest unit. */
  value: bigint
  decimals: number
  unit?: string
  /** Figure in bold. */
  strong?: boolean
}

/** A figure and its unit; the title has every digit. */
export function Amount({ value, decimals, unit, strong = false, ...options }: AmountProps) {
  const shown = formatAmount(value, decimals, options)
  const full = formatAmount(value, decimals)
  return (
    <span className="amount" title={full === shown ? undefined : `${full}${unit === undefined ? '' : ` ${unit}`}`}>
      {strong ? <b>{shown}</b> : shown}
      {unit !== undefined && <span className="unit">{unit}</span>}
    </span>
  )
}
