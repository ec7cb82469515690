import type { ChartSeries } from './chartTypes.ts'

/** Height of each stack. */
export function stackTotals(count: number, series: readonly ChartSeries[]): number[] {
  return Array.from({ length: count }, (_, index) => series.reduce((total, one) => total + (one.values[index] ?? 0), 0))
}
