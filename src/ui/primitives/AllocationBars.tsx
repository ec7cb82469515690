import type { ReactNode } from 'react'
import { type BarPart, BarParts } from './BarParts.tsx'
import { classNames } from './classNames.ts'
import { percentOf } from './percentOf.ts'

export type AllocationPart = BarPart

export type AllocationRow = {
  key: string
  /** Who; make it a Link where there is a page. */
  who: ReactNode
  parts: readonly AllocationPart[]
  /** At the right: `<b>82,387</b> 20.0%`. */
  value: ReactNode
}

export type AllocationBarsProps = {
  /** Longest first. */
  rows: readonly AllocationRow[]
  /** One line through all rows, named once at the top. */
  cap?: { value: bigint; label: string }
  /** Axis ticks under the rows. */
  ticks?: readonly { value: bigint; label: string }[]
  /** Right end of the scale; default: the longest row or the cap, with a little room. */
  scale?: bigint
  /** Lower rows and narrower values, for half-width cards. */
  compact?: boolean
  /** What the chart says, in one sentence. */
  sentence: string
}

/** A row a recipient: grant, round, and hatched what was asked for and not given. */
export function AllocationBars({ rows, cap, ticks = [], scale, compact = false, sentence }: AllocationBarsProps) {
  const longest = rows.reduce((most, row) => {
    const sum = row.parts.reduce((total, part) => total + part.value, 0n)
    return sum > most ? sum : most
  }, cap?.value ?? 0n)
  const whole = scale ?? (longest * 104n) / 100n
  const capPercent = cap === undefined ? null : percentOf(cap.value, whole)
  return (
    <figure className={classNames('bars', compact && 'compact')}>
      <figcaption className="visually-hidden">{sentence}</figcaption>
      {cap !== undefined && capPercent !== null && (
        <div className="axis-row">
          <span />
          <div className="ax">
            <span className={classNames('flag', capPercent > 80 && 'end')} style={{ left: `${capPercent}%` }}>
              {cap.label}
            </span>
          </div>
          <span />
        </div>
      )}
      {rows.map((row) => (
        <div key={row.key} className="bar-row">
          <span className="who">{row.who}</span>
          <div className="plot" aria-hidden="true">
            {ticks.map((tick) => (
              <i key={tick.label} className="grid-line" style={{ left: `${percentOf(tick.value, whole)}%` }} />
            ))}
            <div className="track split">
              <BarParts parts={row.parts} whole={whole} />
            </div>
            {capPercent !== null && <i className="cap" style={{ left: `${capPercent}%` }} />}
          </div>
          <span className="value">{row.value}</span>
        </div>
      ))}
      {ticks.length > 0 && (
        <div className="axis-row" aria-hidden="true">
          <span />
          <div className="ax">
            {ticks.map((tick) => (
              <span
                key={tick.label}
                className={classNames(tick.value === 0n && 'start')}
                style={{ left: `${percentOf(tick.value, whole)}%` }}
              >
                {tick.label}
              </span>
            ))}
          </div>
          <span />
        </div>
      )}
    </figure>
  )
}
