import type { Fill } from '../primitives/Segment.tsx'
import { type ChartTone, toneColour } from './chartTypes.ts'

export type ReadOutEntry = { key: string; label: string; tone: ChartTone; fill: Fill; value: number | null }

export type ReadOutProps = {
  category: string
  entries: readonly ReadOutEntry[]
  formatValue: (value: number) => string
  positionPixels: number
  widthPixels: number
}

/** Values at the crosshair; on the side with more room. Announced, for those who move it by keys. */
export function ReadOut({ category, entries, formatValue, positionPixels, widthPixels }: ReadOutProps) {
  const side =
    positionPixels > widthPixels / 2 ? { right: widthPixels - positionPixels + 12 } : { left: positionPixels + 12 }
  return (
    <div className="read-out" role="status" style={side}>
      <b>{category}</b>
      {entries.map((entry) => (
        <div key={entry.key} className="between">
          <span>
            <i
              className={entry.fill === 'solid' ? 'swatch' : `swatch ${entry.fill}`}
              // The colour of a series is data: categories are numbered at run time.
              ref={(element) => element?.style.setProperty('--c', toneColour(entry.tone))}
            />
            {entry.label}
          </span>
          <span>{entry.value === null ? '–' : formatValue(entry.value)}</span>
        </div>
      ))}
    </div>
  )
}
