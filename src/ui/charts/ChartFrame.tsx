import { lazy, type ReactNode, Suspense, useId } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Card, type CardSpan } from '../primitives/Card.tsx'
import { CardHeader } from '../primitives/CardHeader.tsx'
import { Legend, type LegendEntry } from '../primitives/Legend.tsx'
import { Skeleton } from '../primitives/Skeleton.tsx'
import { oneOf } from '../router/oneOf.ts'
import { useSearchParameter } from '../router/useSearchParameter.ts'
import type { ChartFigures } from './chartFigures.ts'
import { ChartTools } from './ChartTools.tsx'
import { messages } from './messages.ts'

type ChartFrameProps = {
  /** Unique on the page; names the URL parameter that keeps Chart or Table. */
  id: string
  title: ReactNode
  /** How to read it, in one sentence. */
  sentence?: ReactNode
  /** Above the axis, at the top left. */
  unit?: ReactNode
  legend?: readonly LegendEntry[]
  table: ChartFigures
  /** File name without ending. */
  csvName: string
  provenance: ReactNode
  span?: CardSpan
  level?: 2 | 3
  /** More tools, before the switch. */
  tools?: ReactNode
  /** Between head and plot: tiles, filters. */
  lead?: ReactNode
  /** The plot. */
  children: ReactNode
}

const ChartTable = lazy(async () => ({ default: (await import('./ChartTable.tsx')).ChartTable }))

const parseView = oneOf('chart', 'table')

/** A chart with the same figures as a table and as CSV. The choice of view is in the URL. */
export function ChartFrame({
  id,
  title,
  sentence,
  unit,
  legend,
  table,
  csvName,
  provenance,
  span,
  level,
  tools,
  lead,
  children,
}: ChartFrameProps) {
  const text = useMessages(messages)
  const headingId = useId()
  const [view, setView] = useSearchParameter(`view-${id}`, parseView, 'chart')
  return (
    <Card labelledBy={headingId} {...(span && { span })}>
      <CardHeader
        id={headingId}
        title={title}
        {...(sentence !== undefined && { sentence })}
        {...(level && { level })}
        tools={
          <>
            {tools}
            <ChartTools view={view} onView={setView} csvName={csvName} table={table} />
          </>
        }
      />
      {lead}
      {view === 'chart' ? (
        <div className="body">
          {legend !== undefined && <Legend entries={legend} />}
          {unit !== undefined && <p className="chart-unit">{unit}</p>}
          {children}
        </div>
      ) : (
        <div className="flush">
          <Suspense fallback={<Skeleton lines={table.rows.map(() => 100)} lineHeight={36} />}>
            <ChartTable caption={typeof title === 'string' ? title : text.table} table={table} />
          </Suspense>
        </div>
      )}
      {provenance}
    </Card>
  )
}
