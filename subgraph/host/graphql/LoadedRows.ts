import type { SqlValue } from '../store/columnCodec.ts'
import type { EntityTable } from '../store/EntityTable.ts'

/** A row as a statement gives it: `HEAD` values, then the columns of its table's selection. */
export type SqlRow = SqlValue[]

/** Before its columns a row has the position of its table, and a value that says where it belongs. */
export const HEAD = 2

/** Rows in the order of the answer, first those of the first parent. A root collection has one parent. */
export interface LoadedRows {
  /** Several where an interface was asked for. */
  tables: EntityTable[]
  rows: SqlRow[]
  /** For each parent, where its rows end. */
  ends: number[]
}
