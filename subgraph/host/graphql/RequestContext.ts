import type { Database } from 'better-sqlite3'
import type { GraphQLSchema } from 'graphql'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import type { IndexingError, Metadata } from '../store/Metadata.ts'

export interface RootField {
  /** Equal for fields that are answered at the same block. */
  block: string
  /** Handlers failed at this block or before. */
  hasErrors: boolean
  /** `subgraphError: allow` */
  allowed: boolean
}

/** What one query works with. All its reads come from one snapshot of the database. */
export interface RequestContext {
  database: Database
  schema: SubgraphSchema
  api: GraphQLSchema
  /** Answers go out as they are; see `opaqueSchema`. */
  opaque: boolean
  /** A value in an opaque answer breaks its type's promise: the answer must be made the long way. */
  irregular: boolean
  tables: Map<string, EntityTable>
  metadata: Metadata
  /** The last indexed block, and what went wrong by then. */
  cursor: BlockPointer | null
  error: IndexingError | null
  deployment: string
  /** Rows that may still be loaded. */
  rowsLeft: number
  /** What root fields said of their block and of errors, by their names in the answer. */
  roots: Map<string, RootField>
}
