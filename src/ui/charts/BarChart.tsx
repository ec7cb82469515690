import { lazy, Suspense } from 'react'
import { ChartPlace } from './ChartPlace.tsx'
import type { BarChartProps } from './chartTypes.ts'

const BarChartPlot = lazy(() => import('./BarChartPlot.tsx'))

/** Bars from zero, always. With twelve or fewer categories the totals stand on them. */
export function BarChart(props: BarChartProps) {
  return (
    <Suspense fallback={<ChartPlace height={props.height ?? 240} />}>
      <BarChartPlot {...props} />
    </Suspense>
  )
}
