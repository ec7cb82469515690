import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { useMessages } from '../language/useMessages.ts'
import type { CartesianChartProps } from './chartTypes.ts'
import { categoryAt, categoryPosition } from './crosshair.ts'
import { messages } from './messages.ts'
import { ReadOut } from './ReadOut.tsx'
import { useWidth } from './useWidth.ts'

type PlotAreaProps = Pick<CartesianChartProps, 'categories' | 'series' | 'formatValue' | 'sentence'> & {
  height: number
  /** Pixels between the edges and the plot itself. */
  inset: { left: number; right: number }
  /** Where a category stands: at a point from edge to edge, or in the middle of a band. */
  at: 'point' | 'band'
  /** Draws the plot at its real width; `active` is the category under the crosshair. */
  children: (width: number, active: number | null) => ReactNode
}

/** A plot with a crosshair that pointer and arrow keys move, and the values beside it. */
export function PlotArea({ categories, series, formatValue, sentence, height, inset, at, children }: PlotAreaProps) {
  const text = useMessages(messages)
  const [ref, width] = useWidth()
  const [active, setActive] = useState<number | null>(null)
  const plot = { left: inset.left, width: Math.max(1, width - inset.left - inset.right), count: categories.length, at }
  const onKeyDown = (event: KeyboardEvent) => {
    const next = afterKey(event.key, active, categories.length)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    setActive(categoryAt(event.clientX - event.currentTarget.getBoundingClientRect().left, plot))
  }
  const category = active === null ? undefined : categories[active]
  return (
    <div
      ref={ref}
      className="plot-area"
      style={{ height }}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setActive(null)}
    >
      <div
        role="img"
        tabIndex={0}
        aria-label={`${sentence} ${text.keyboardHint}`}
        onKeyDown={onKeyDown}
        onBlur={() => setActive(null)}
      >
        {width > 0 && children(width, active)}
      </div>
      {active !== null && category !== undefined && (
        <ReadOut
          category={category}
          entries={series.map((one) => ({
            key: one.key,
            label: one.label,
            tone: one.tone,
            fill: one.fill ?? 'solid',
            value: one.values[active] ?? null,
          }))}
          formatValue={formatValue}
          positionPixels={categoryPosition(active, plot)}
          widthPixels={width}
        />
      )}
    </div>
  )
}

function afterKey(key: string, active: number | null, count: number): number | null | undefined {
  if (key === 'ArrowRight') return active === null ? 0 : Math.min(count - 1, active + 1)
  if (key === 'ArrowLeft') return active === null ? count - 1 : Math.max(0, active - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (key === 'Escape') return null
  return undefined
}
