import { lazy, Suspense } from 'react'
import { ChartPlace } from './ChartPlace.tsx'
import type { LineChartProps } from './chartTypes.ts'

const LineChartPlot = lazy(() => import('./LineChartPlot.tsx'))

/** At most six lines, each labelled at its end. The chart library loads on demand; the height is kept meanwhile. */
export function LineChart(props: LineChartProps) {
  return (
    <Suspense fallback={<ChartPlace height={props.height ?? 240} />}>
      <LineChartPlot {...props} />
    </Suspense>
  )
}
