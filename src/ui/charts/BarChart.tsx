import { lazy, Suspense } from 'react'
import { ChartPlace } from './ChartPlace.tsx'
import type { CartesianChartProps } from './chartTypes.ts'

export type BarChartProps = CartesianChartProps & {
  /** Several series stand on each other (default) or side by side. */
  layout?: 'stacked' | 'grouped'
  /** The last category is not over: it is outlined. */
  isLastPartial?: boolean
}

const BarChartPlot = lazy(() => import('./BarChartPlot.tsx'))

/** Bars from zero, always. With twelve or fewer categories the totals stand on them. */
export function BarChart(props: BarChartProps) {
  return (
    <Suspense fallback={<ChartPlace height={props.height ?? 240} />}>
      <BarChartPlot {...props} />
    </Suspense>
  )
}
