import type { ReactNode } from 'react'
import type { CsvCell } from '../../domain/text/toCsv.ts'

type ChartTableColumn = {
  /** Head in the table and in the CSV. */
  head: string
  numeric?: boolean
}

export type ChartTableRow = {
  key: string
  /** One node a column: what the table shows. */
  cells: readonly ReactNode[]
  /** One value a column: what the CSV says, integers exact. */
  csv: readonly CsvCell[]
}

/** The figures of a chart, for its table and its CSV. */
export type ChartFigures = { columns: readonly ChartTableColumn[]; rows: readonly ChartTableRow[] }
