import { useMessages } from '../language/useMessages.ts'
import { Icon } from '../primitives/Icon.tsx'
import type { ChartFigures } from './chartFigures.ts'
import { CsvButton } from './CsvButton.tsx'
import { messages } from './messages.ts'

export type ChartView = 'chart' | 'table'

type ChartToolsProps = {
  csvName: string
  table: ChartFigures
  view: ChartView
  onView: (view: ChartView) => void
}

/** Chart or table, and CSV; on a phone two square icons. */
export function ChartTools({ view, onView, csvName, table }: ChartToolsProps) {
  const text = useMessages(messages)
  const other: ChartView = view === 'chart' ? 'table' : 'chart'
  return (
    <>
      <span className="view" role="group" aria-label={text.view}>
        <button type="button" aria-pressed={view === 'chart'} onClick={() => onView('chart')}>
          {text.chart}
        </button>
        <button type="button" aria-pressed={view === 'table'} onClick={() => onView('table')}>
          {text.table}
        </button>
      </span>
      <button type="button" className="toggle" aria-label={text[other]} onClick={() => onView(other)}>
        <Icon name={other} size={17} />
      </button>
      <CsvButton
        name={csvName}
        header={table.columns.map((column) => column.head)}
        rows={() => table.rows.map((row) => row.csv)}
      />
    </>
  )
}
