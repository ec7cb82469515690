import { useId } from 'react'
import { Bar, BarChart as RechartsBarChart, CartesianGrid, Cell, ReferenceLine, XAxis, YAxis } from 'recharts'
import { chartRows } from './chartRows.ts'
import { type BarChartProps, toneColour } from './chartTypes.ts'
import { HatchPattern } from './HatchPattern.tsx'
import { LineEndLabels } from './LineEndLabels.tsx'
import { niceTicks } from './niceTicks.ts'
import { PlotArea } from './PlotArea.tsx'
import {
  CATEGORY_AXIS_HEIGHT,
  LINE_LABEL_WIDTH,
  PLOT_MARGIN,
  VALUE_AXIS_WIDTH,
  VALUE_LABEL_WIDTH,
} from './plotMeasures.ts'
import { StackTotals } from './StackTotals.tsx'
import { stackTotals } from './stackTotals.ts'

export default function BarChartPlot(props: BarChartProps) {
  const { categories, series, lines = [], formatValue, formatTick = formatValue, height = 240 } = props
  const { layout = 'stacked', isLastPartial = false } = props
  const patternId = useId()
  const isStacked = layout === 'stacked'
  const totals = stackTotals(categories.length, series)
  const tops = isStacked ? totals : series.flatMap((one) => one.values)
  const ticks = niceTicks([0, ...tops, ...lines.map((line) => line.value)], 'linear')
  const isRoomForValues = (width: number) => isStacked && width / categories.length >= VALUE_LABEL_WIDTH
  const right = lines.length > 0 ? LINE_LABEL_WIDTH : PLOT_MARGIN.right
  const lastIndex = categories.length - 1
  return (
    <PlotArea {...props} height={height} inset={{ left: VALUE_AXIS_WIDTH, right }} at="band">
      {(width, active) => (
        <RechartsBarChart
          width={width}
          height={height}
          data={chartRows(categories, series)}
          margin={{ ...PLOT_MARGIN, right }}
          barCategoryGap="24%"
          barGap={2}
          accessibilityLayer={false}
        >
          <defs>
            {series.map((one) => (
              <HatchPattern key={one.key} id={`${patternId}-${one.key}`} colour={toneColour(one.tone)} />
            ))}
          </defs>
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis
            height={CATEGORY_AXIS_HEIGHT}
            dataKey="category"
            stroke="var(--chart-axis)"
            tickLine={false}
            interval="preserveStartEnd"
            minTickGap={12}
          />
          <YAxis
            width={VALUE_AXIS_WIDTH}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            tickFormatter={formatTick}
            axisLine={false}
            tickLine={false}
          />
          {series.map((one) => {
            const colour = toneColour(one.tone)
            const fill =
              one.fill === 'hatch' ? `url(#${patternId}-${one.key})` : one.fill === 'outline' ? 'none' : colour
            return (
              <Bar
                key={one.key}
                dataKey={one.key}
                fill={fill}
                maxBarSize={56}
                isAnimationActive={false}
                stroke={one.fill === 'hatch' || one.fill === 'outline' ? colour : 'var(--surface-card)'}
                {...(isStacked && { stackId: 'all' })}
              >
                {categories.map((category, index) => (
                  <Cell
                    key={category}
                    fillOpacity={active === null || active === index ? 1 : 0.55}
                    {...(isLastPartial && index === lastIndex && { fill: 'none', stroke: colour, strokeWidth: 1.5 })}
                  />
                ))}
              </Bar>
            )
          })}
          {isRoomForValues(width) && (
            <StackTotals
              totals={totals}
              highest={ticks.at(-1) ?? 1}
              formatValue={formatValue}
              width={width}
              height={height}
              right={right}
            />
          )}
          {lines.map((line) => (
            <ReferenceLine
              key={line.label}
              y={line.value}
              stroke={line.kind === 'limit' ? 'var(--limit-line)' : 'var(--chart-axis)'}
              strokeWidth={line.kind === 'limit' ? 2 : 1}
              {...(line.kind === 'reference' && { strokeDasharray: '4 4' })}
            />
          ))}
          {lines.length > 0 && (
            <LineEndLabels
              series={[]}
              lines={lines}
              ticks={ticks}
              scale="linear"
              height={height}
              x={width - right + 8}
            />
          )}
        </RechartsBarChart>
      )}
    </PlotArea>
  )
}
