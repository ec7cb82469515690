import type { Database } from 'better-sqlite3'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { BlockOutput } from './BlockOutput.ts'
import type { EntityStore } from './EntityStore.ts'
import type { Metadata } from './Metadata.ts'
import { rollUp } from './rollUp.ts'

/** Writes at once. The caller holds the transaction. */
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
