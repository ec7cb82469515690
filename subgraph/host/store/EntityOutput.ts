import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { Fields, StoreValue } from '../values/StoreValue.ts'
import type { EntityTable } from './EntityTable.ts'

/** Takes the versions of entities that blocks make, in order. */
export interface EntityOutput {
  /** @throws DeterministicError, now or when it is written, if there is one of that id already */
  insert(table: EntityTable, fields: Fields, block: number): void
  /**
   * Puts a new version in force, and what it replaces into the history.
   * @param changed the columns in which they differ
   */
  replace(table: EntityTable, id: StoreValue, next: Fields, changed: readonly SchemaField[], block: number): void
  /** Ends the version in force. */
  close(table: EntityTable, id: StoreValue, block: number): void
}
