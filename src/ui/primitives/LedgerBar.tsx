import { type BarPart, BarParts } from './BarParts.tsx'
import { LimitLabels, type LimitLabel } from './LimitLabels.tsx'
import { percentOf } from './percentOf.ts'

export type LedgerPart = BarPart

export type LedgerBarProps = {
  /** Left to right. */
  parts: readonly LedgerPart[]
  /** Full width in the same unit; default: the sum of the parts. */
  scale?: bigint
  /** The cap, quorum or bound, with its words beneath. */
  limit?: { value: bigint; label: string }
  /** Height in pixels. */
  height?: 4 | 8 | 10 | 12 | 14 | 16 | 18
  /** Marks the start with 0. */
  withZero?: boolean
  /** One sentence for those who do not see the bar. */
  sentence: string
}

/** Parts of a whole with the line of a limit: counted votes, an allocation, the use of a capacity. */
export function LedgerBar({ parts, scale, limit, height = 10, withZero = false, sentence }: LedgerBarProps) {
  const sum = parts.reduce((total, part) => total + part.value, 0n)
  const whole = scale ?? (limit !== undefined && limit.value > sum ? limit.value : sum)
  const labels: LimitLabel[] = []
  if (withZero) labels.push({ percent: 0, text: '0' })
  if (limit !== undefined) labels.push({ percent: percentOf(limit.value, whole), text: limit.label })
  return (
    <div role="img" aria-label={sentence}>
      <div className={`track bar-${height}`}>
        <BarParts parts={parts} whole={whole} />
        {limit !== undefined && <i className="limit" style={{ left: `${percentOf(limit.value, whole)}%` }} />}
      </div>
      {labels.length > 0 && <LimitLabels labels={labels} />}
    </div>
  )
}
