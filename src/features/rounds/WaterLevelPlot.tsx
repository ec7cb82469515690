import { type KeyboardEvent, useId, useState } from 'react'
import type { WaterColumn } from '../../domain/rounds/waterColumns.ts'
import { HatchPattern } from '../../ui/charts/HatchPattern.tsx'
import { niceTicks } from '../../ui/charts/niceTicks.ts'
import { ReadOut } from '../../ui/charts/ReadOut.tsx'
import { useWidth } from '../../ui/charts/useWidth.ts'

export type WaterLevelPlotProps = {
  /** Lowest first, as they are drawn. */
  columns: readonly WaterColumn[]
  /** GPU-hours for each unit of weight; null when everyone has all they could get. */
  level: number | null
  nameOf: (recipientId: bigint) => string
  numberOf: (recipientId: bigint) => number
  labels: { level: string; levelValue: string; got: string; maximum: string; asked: string }
  formatValue: (height: number) => string
  sentence: string
}

const HEIGHT = 300
const MARGIN = { top: 14, bottom: 26, left: 44 } as const
const WIDE = 560
const LABEL_WIDTH = 116
const GAP = 3
const CHARACTER_PIXELS = 7

/** Width is weight, height is hours for each unit of it, so the area is the allocation: water stands at one level for all whom nothing else stopped. */
export function WaterLevelPlot({
  columns,
  level,
  nameOf,
  numberOf,
  labels,
  formatValue,
  sentence,
}: WaterLevelPlotProps) {
  const [ref, width] = useWidth()
  const [active, setActive] = useState<number | null>(null)
  const pattern = useId()
  const isWide = width >= WIDE
  const right = isWide && level !== null ? LABEL_WIDTH : 4
  const plotWidth = Math.max(1, width - MARGIN.left - right)
  // The largest request would press everything else to the ground: it may leave at the top.
  const reference = level ?? 0
  const highest = columns.reduce((most, column) => Math.max(most, column.height), reference)
  const wanted = columns.reduce((most, column) => Math.max(most, column.askedHeight), highest)
  const ticks = niceTicks([0, Math.min(wanted, highest * 1.7)], 'linear')
  const top = ticks.at(-1) ?? 1
  const bottom = HEIGHT - MARGIN.bottom
  const toY = (height: number) => bottom - (Math.min(height, top) / top) * (bottom - MARGIN.top)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  const scale = (plotWidth - GAP * (columns.length - 1)) / Math.max(total, Number.MIN_VALUE)
  const places = columns.map((column, index) => ({
    column,
    x: MARGIN.left + columns.slice(0, index).reduce((sum, before) => sum + before.width * scale + GAP, 0),
    width: Math.max(1, column.width * scale),
  }))
  const chosen = active === null ? undefined : places[active]
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (event.key === 'Escape') setActive(null)
    if (step === undefined) return
    event.preventDefault()
    setActive(
      Math.min(columns.length - 1, Math.max(0, active === null ? (step > 0 ? 0 : columns.length - 1) : active + step)),
    )
  }
  return (
    <div ref={ref} className="plot-area water" style={{ height: HEIGHT }} onPointerLeave={() => setActive(null)}>
      <div role="img" tabIndex={0} aria-label={sentence} onKeyDown={onKeyDown} onBlur={() => setActive(null)}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} aria-hidden="true">
            <defs>
              <HatchPattern id={pattern} colour="var(--chart-axis)" />
            </defs>
            {ticks.map((tick) => (
              <g key={tick}>
                <line
                  x1={MARGIN.left}
                  x2={MARGIN.left + plotWidth}
                  y1={toY(tick)}
                  y2={toY(tick)}
                  className="grid-line"
                />
                <text x={MARGIN.left - 8} y={toY(tick) + 4} textAnchor="end">
                  {formatValue(tick)}
                </text>
              </g>
            ))}
            {level !== null && (
              <rect
                className="water-body"
                x={MARGIN.left}
                y={toY(level)}
                width={plotWidth}
                height={bottom - toY(level)}
              />
            )}
            {places.map(({ column, x, width: columnWidth }, index) => (
              <g
                key={column.recipientId.toString()}
                className={active === null || active === index ? undefined : 'dim'}
                onPointerEnter={() => setActive(index)}
              >
                <rect className="reach" x={x} y={MARGIN.top} width={columnWidth} height={bottom - MARGIN.top} />
                <rect
                  className="asked"
                  x={x + 0.5}
                  y={toY(column.askedHeight)}
                  width={Math.max(0.5, columnWidth - 1)}
                  height={toY(column.height) - toY(column.askedHeight)}
                  fill={`url(#${pattern})`}
                />
                <rect
                  className="got"
                  x={x}
                  y={toY(column.height)}
                  width={columnWidth}
                  height={bottom - toY(column.height)}
                />
                {column.maximumHeight < column.askedHeight && column.maximumHeight <= top && (
                  <line
                    className="limit"
                    x1={x}
                    x2={x + columnWidth}
                    y1={toY(column.maximumHeight)}
                    y2={toY(column.maximumHeight)}
                  />
                )}
                {columnWidth >= 14 && (
                  <text x={x + columnWidth / 2} y={HEIGHT - 8} textAnchor="middle">
                    {columnLabel(nameOf(column.recipientId), numberOf(column.recipientId), columnWidth)}
                  </text>
                )}
              </g>
            ))}
            {level !== null && (
              <>
                <line
                  className="limit"
                  x1={MARGIN.left - 4}
                  x2={MARGIN.left + plotWidth + 4}
                  y1={toY(level)}
                  y2={toY(level)}
                />
                {isWide ? (
                  <>
                    <text className="halo" x={width - right + 10} y={toY(level) - 2}>
                      {labels.level}
                    </text>
                    <text x={width - right + 10} y={toY(level) + 13}>
                      {labels.levelValue}
                    </text>
                  </>
                ) : (
                  <text className="halo" x={MARGIN.left + 4} y={toY(level) - 6}>
                    {`${labels.level} ${labels.levelValue}`}
                  </text>
                )}
              </>
            )}
          </svg>
        )}
      </div>
      {chosen !== undefined && (
        <ReadOut
          category={nameOf(chosen.column.recipientId)}
          entries={[
            { key: 'got', label: labels.got, tone: 'main', fill: 'solid', value: chosen.column.height },
            {
              key: 'maximum',
              label: labels.maximum,
              tone: 'context',
              fill: 'outline',
              value: chosen.column.maximumHeight,
            },
            { key: 'asked', label: labels.asked, tone: 'context', fill: 'hatch', value: chosen.column.askedHeight },
          ]}
          formatValue={formatValue}
          positionPixels={chosen.x + chosen.width / 2}
          widthPixels={width}
        />
      )}
    </div>
  )
}

/** The first word of the name where it fits, else the number that the list below has too. */
function columnLabel(name: string, number: number, columnPixels: number): string {
  const [first = ''] = name.split(' ')
  const full = `${number} ${first}`
  return full.length * CHARACTER_PIXELS <= columnPixels ? full : number.toString()
}
