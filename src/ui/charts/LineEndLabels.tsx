import type { ChartLine, ChartSeries } from './chartTypes.ts'
import { CATEGORY_AXIS_HEIGHT, PLOT_MARGIN } from './plotMeasures.ts'
import { spreadLabels } from './spreadLabels.ts'

type LineEndLabelsProps = {
  series: readonly ChartSeries[]
  lines: readonly ChartLine[]
  /** Ends of the axis are the first and the last. */
  ticks: readonly number[]
  scale: 'linear' | 'log'
  height: number
  x: number
}

const LINE_HEIGHT = 15

/** Names of series at their last values, and of limits and references, pushed apart where they would cover each other. */
export function LineEndLabels({ series, lines, ticks, scale, height, x }: LineEndLabelsProps) {
  const place = (value: number) => (scale === 'log' ? Math.log10(value) : value)
  const low = place(ticks[0] ?? 0)
  const high = place(ticks.at(-1) ?? 1)
  const top: number = PLOT_MARGIN.top
  const bottom = height - PLOT_MARGIN.bottom - CATEGORY_AXIS_HEIGHT
  const toY = (value: number) => bottom - ((place(value) - low) / (high - low)) * (bottom - top)
  const ends = [
    ...lines.map((line) => ({ label: line.label, y: toY(line.value) })),
    ...series.flatMap((one) => {
      const value = one.values.findLast((candidate) => candidate !== null)
      return value == null ? [] : [{ label: one.label, y: toY(value) }]
    }),
  ]
  const positions = spreadLabels(
    ends.map((end) => end.y),
    LINE_HEIGHT,
    top,
    bottom,
  )
  return (
    <g>
      {ends.map((end, index) => (
        <text key={end.label} className="halo" x={x} y={(positions[index] ?? end.y) + 4}>
          {end.label}
        </text>
      ))}
    </g>
  )
}
