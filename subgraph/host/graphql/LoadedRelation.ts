import type { LoadedRows } from './LoadedRows.ts'

/** What a field of some rows points to, for all of them together. */
export interface LoadedRelation extends Omit<LoadedRows, 'ends'> {
  /** For each of the rows pointing there the JSON of its part, from the JSON of each row that was loaded. */
  assign: (texts: readonly string[]) => string[]
}
