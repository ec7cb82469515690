import { categoryPosition } from './crosshair.ts'
import { CATEGORY_AXIS_HEIGHT, PLOT_MARGIN, VALUE_AXIS_WIDTH } from './plotMeasures.ts'

type StackTotalsProps = {
  totals: readonly number[]
  /** Upper end of the axis, which begins at zero. */
  highest: number
  formatValue: (value: number) => string
  width: number
  height: number
  /** Pixels at the right of the plot. */
  right: number
}

/** Value of each stack above it. Labels of the chart library hang on one series, and go with it where that one is zero. */
export function StackTotals({ totals, highest, formatValue, width, height, right }: StackTotalsProps) {
  const bottom = height - PLOT_MARGIN.bottom - CATEGORY_AXIS_HEIGHT
  const top: number = PLOT_MARGIN.top
  const plot = {
    left: VALUE_AXIS_WIDTH,
    width: width - VALUE_AXIS_WIDTH - right,
    count: totals.length,
    at: 'band',
  } as const
  return (
    <g>
      {totals.map((total, index) => (
        <text
          key={index}
          className="value"
          textAnchor="middle"
          x={categoryPosition(index, plot)}
          y={bottom - (highest === 0 ? 0 : total / highest) * (bottom - top) - 6}
        >
          {formatValue(total)}
        </text>
      ))}
    </g>
  )
}
