import { Table } from '../primitives/Table.tsx'
import type { ChartFigures, ChartTableRow } from './chartFigures.ts'

/** The figures of a chart as a table. */
export function ChartTable({ caption, table }: { caption: string; table: ChartFigures }) {
  return (
    <Table
      caption={caption}
      columns={table.columns.map((column, index) => ({
        key: column.head,
        head: column.head,
        numeric: column.numeric ?? false,
        isRowHead: index === 0,
        cell: (row: ChartTableRow) => row.cells[index],
      }))}
      rows={table.rows}
      rowKey={(row) => row.key}
    />
  )
}
