import type { ChartSeries } from './chartTypes.ts'

export type ChartRow = { category: string } & Record<string, string | number | null>

/** Columns to rows, the form that the chart library reads. */
export function chartRows(categories: readonly string[], series: readonly ChartSeries[]): ChartRow[] {
  return categories.map((category, index) => ({
    ...Object.fromEntries(series.map((one) => [one.key, one.values[index] ?? null])),
    category,
  }))
}
