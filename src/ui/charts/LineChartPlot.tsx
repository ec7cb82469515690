import { CartesianGrid, Line, LineChart as RechartsLineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { chartRows } from './chartRows.ts'
import { type LineChartProps, toneColour } from './chartTypes.ts'
import { LineEndLabels } from './LineEndLabels.tsx'
import { niceTicks } from './niceTicks.ts'
import { PlotArea } from './PlotArea.tsx'
import { CATEGORY_AXIS_HEIGHT, LINE_LABEL_WIDTH, PLOT_MARGIN, VALUE_AXIS_WIDTH } from './plotMeasures.ts'

export default function LineChartPlot(props: LineChartProps) {
  const {
    categories,
    series,
    lines = [],
    formatValue,
    formatTick = formatValue,
    height = 240,
    scale = 'linear',
  } = props
  const values = [...series.flatMap((one) => one.values), ...lines.map((line) => line.value)]
  const ticks = niceTicks(values, scale)
  const labelled = series.length > 1 || lines.length > 0
  const right = labelled ? LINE_LABEL_WIDTH : PLOT_MARGIN.right
  return (
    <PlotArea {...props} height={height} inset={{ left: VALUE_AXIS_WIDTH, right }} at="point">
      {(width, active) => (
        <RechartsLineChart
          width={width}
          height={height}
          data={chartRows(categories, series)}
          margin={{ ...PLOT_MARGIN, right }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
          <XAxis
            dataKey="category"
            stroke="var(--chart-axis)"
            tickLine={false}
            interval="preserveStartEnd"
            minTickGap={16}
            scale="point"
            height={CATEGORY_AXIS_HEIGHT}
          />
          <YAxis
            width={VALUE_AXIS_WIDTH}
            scale={scale}
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            tickFormatter={formatTick}
            axisLine={false}
            tickLine={false}
          />
          {active !== null && <ReferenceLine x={categories[active] ?? ''} stroke="var(--chart-axis)" />}
          {lines.map((line) => (
            <ReferenceLine
              key={line.label}
              y={line.value}
              stroke={line.kind === 'limit' ? 'var(--limit-line)' : 'var(--chart-axis)'}
              strokeWidth={line.kind === 'limit' ? 2 : 1}
              {...(line.kind === 'reference' && { strokeDasharray: '4 4' })}
            />
          ))}
          {series.map((one) => (
            <Line
              key={one.key}
              dataKey={one.key}
              stroke={toneColour(one.tone)}
              strokeWidth={2.25}
              dot={
                categories.length <= 12 && {
                  r: 3,
                  fill: toneColour(one.tone),
                  stroke: 'var(--surface-card)',
                  strokeWidth: 1.5,
                }
              }
              activeDot={false}
              isAnimationActive={false}
              connectNulls={false}
            />
          ))}
          {labelled && (
            <LineEndLabels
              series={series.length > 1 ? series : []}
              lines={lines}
              ticks={ticks}
              scale={scale}
              height={height}
              x={width - right + 8}
            />
          )}
        </RechartsLineChart>
      )}
    </PlotArea>
  )
}
