import type { Fill } from '../primitives/Segment.tsx'

/** `main` and `second` for one series and its part; numbers 1 to 8 for categories, in this order; verdicts and votes by name. */
export type ChartTone =
  | 'main'
  | 'second'
  | 'context'
  | 'allowed'
  | 'denied'
  | 'pending'
  | 'for'
  | 'against'
  | 'abstain'
  | 1
  | 2
  | 3
  | 4
  | 5
  | 6
  | 7
  | 8

export type ChartSeries = {
  key: string
  label: string
  tone: ChartTone
  fill?: Fill
  /** One a category; null where there is no value. */
  values: readonly (number | null)[]
}

/** A line across the plot: `limit` is a rule in force, a plain one only a reference (dashed). */
export type ChartLine = { value: number; label: string; kind: 'limit' | 'reference' }

export type CartesianChartProps = {
  /** Along x: epochs, dates. */
  categories: readonly string[]
  series: readonly ChartSeries[]
  lines?: readonly ChartLine[]
  /** Ticks and read-out. */
  formatValue: (value: number) => string
  /** Axis ticks, when shorter than the read-out. */
  formatTick?: (value: number) => string
  /** What the chart says, in one sentence. */
  sentence: string
  /** Pixels; default 240. */
  height?: number
}

export type BarChartProps = CartesianChartProps & {
  /** Several series stand on each other (default) or side by side. */
  layout?: 'stacked' | 'grouped'
  /** The last category is not over: it is outlined. */
  isLastPartial?: boolean
}

export type LineChartProps = CartesianChartProps & {
  /** `log` for FLOP; the caller says "log scale" in the unit. */
  scale?: 'linear' | 'log'
}

const VOTES = new Set<ChartTone>(['for', 'against', 'abstain'])
const VERDICTS = new Set<ChartTone>(['allowed', 'denied', 'pending'])

export function toneColour(tone: ChartTone): string {
  if (VOTES.has(tone)) return `var(--vote-${tone})`
  if (VERDICTS.has(tone)) return `var(--verdict-${tone})`
  return `var(--chart-${tone})`
}
