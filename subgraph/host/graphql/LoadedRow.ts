import type { SqlValue } from '../store/columnCodec.ts'
import type { EntityTable } from '../store/EntityTable.ts'

export type SqlRow = Record<string, SqlValue>

/** A row and the object that it becomes in the answer, keyed by the names in the query. */
export interface LoadedRow {
  table: EntityTable
  values: SqlRow
  answer: Record<string, unknown>
}
