import type { Database } from 'better-sqlite3'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { Entity, StoreValue } from '../values/StoreValue.ts'
import type { BlockOutput } from './BlockOutput.ts'
import type { EntityStore } from './EntityStore.ts'
import type { EntityTable } from './EntityTable.ts'
import type { Metadata } from './Metadata.ts'
import { rollUp } from './rollUp.ts'

/** Writes what blocks make at once. The caller holds the transaction. */
export class DatabaseOutput implements BlockOutput {
  readonly #database: Database
  readonly #store: EntityStore
  readonly #schema: SubgraphSchema
  readonly #metadata: Metadata

  constructor(database: Database, store: EntityStore, schema: SubgraphSchema, metadata: Metadata) {
    this.#database = database
    this.#store = store
    this.#schema = schema
    this.#metadata = metadata
  }

  insert(table: EntityTable, entity: Entity, block: number): void {
    this.#store.insert(table, entity, block)
  }

  replace(table: EntityTable, id: StoreValue, next: Entity, changed: readonly SchemaField[], block: number): void {
    this.#store.replace(table, id, next, changed, block)
  }

  close(table: EntityTable, id: StoreValue, block: number): void {
    this.#store.close(table, id, block)
  }

  rollUp(previousTimestampSeconds: number, timestampSeconds: number, block: number): void {
    rollUp(this.#database, this.#store, this.#schema, previousTimestampSeconds, timestampSeconds, block)
  }

  addBlock(block: BlockPointer): void {
    this.#metadata.addBlock(block)
  }

  setCursor(block: BlockPointer): void {
    this.#metadata.cursor = block
  }
}
