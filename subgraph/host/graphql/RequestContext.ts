import type { Database } from 'better-sqlite3'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import type { Metadata } from '../store/Metadata.ts'

/** What one query works with. All its reads come from one snapshot of the database. */
export interface RequestContext {
  database: Database
  schema: SubgraphSchema
  tables: Map<string, EntityTable>
  metadata: Metadata
  deployment: string
  /** Rows that may still be loaded. */
  rowsLeft: number
  /** A denied answer: some data is from blocks with indexing errors. */
  denied: boolean
}
