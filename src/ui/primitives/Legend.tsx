import type { ReactNode } from 'react'
import type { Fill, Tone } from './Segment.tsx'
import { Swatch } from './Swatch.tsx'

export type LegendEntry = { tone?: Tone; fill?: Fill | 'line' | 'dash'; label: ReactNode; value?: string }

/** Only for the parts of a stack, in stack order; everything else is labelled directly. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <div className="legend">
      {entries.map((entry, index) => (
        <span key={index}>
          <Swatch {...(entry.tone && { tone: entry.tone })} {...(entry.fill && { fill: entry.fill })} />
          {entry.label}
          {entry.value !== undefined && <b className="num">{entry.value}</b>}
        </span>
      ))}
    </div>
  )
}
