import type { BlockPointer } from '../../rpc/ChainTypes.ts'
import type { SchemaField } from '../../schema/SubgraphSchema.ts'
import type { Fields, StoreValue } from '../../values/StoreValue.ts'
import type { BlockOutput } from '../BlockOutput.ts'
import type { EntityOutput } from '../EntityOutput.ts'
import { encodeColumn, encodeScalar } from '../columnCodec.ts'
import type { EntityTable } from '../EntityTable.ts'
import { ByteWriter } from './ByteWriter.ts'

/** First byte of a change in a batch. */
export const CHANGE = { insert: 0, replace: 1, close: 2, rollUp: 3, block: 4, cursor: 5 } as const

/** What blocks change, as bytes that another thread can write into the database: see `replayBatch`. */
export class ChangeBatch implements BlockOutput, EntityOutput {
  readonly #out: ByteWriter
  readonly #numbers: ReadonlyMap<EntityTable, number>

  /** @param tables all of the schema's, in an order that both threads know */
  constructor(tables: readonly EntityTable[], memory: ArrayBuffer) {
    this.#out = new ByteWriter(memory)
    this.#numbers = new Map(tables.map((table, index) => [table, index]))
  }

  get bytes(): { memory: ArrayBuffer; length: number } {
    return { memory: this.#out.memory, length: this.#out.length }
  }

  insert(table: EntityTable, fields: Fields, block: number): void {
    this.#begin(CHANGE.insert, table, block)
    for (const column of table.columns) this.#out.value(encodeColumn(column, fields[column.place]))
  }

  replace(table: EntityTable, id: StoreValue, next: Fields, changed: readonly SchemaField[], block: number): void {
    this.#begin(CHANGE.replace, table, block)
    this.#out.value(encodeScalar(id))
    this.#out.uint32(changed.length)
    for (const column of changed) {
      this.#out.uint32(table.columns.indexOf(column))
      this.#out.value(encodeColumn(column, next[column.place]))
    }
  }

  close(table: EntityTable, id: StoreValue, block: number): void {
    this.#begin(CHANGE.close, table, block)
    this.#out.value(encodeScalar(id))
  }

  rollUp(previousTimestampSeconds: number, timestampSeconds: number, block: number): void {
    this.#out.byte(CHANGE.rollUp)
    this.#out.number(previousTimestampSeconds)
    this.#out.number(timestampSeconds)
    this.#out.number(block)
  }

  addBlock(block: BlockPointer): void {
    this.#out.byte(CHANGE.block)
    this.#pointer(block)
  }

  setCursor(block: BlockPointer): void {
    this.#out.byte(CHANGE.cursor)
    this.#pointer(block)
  }

  #begin(change: number, table: EntityTable, block: number): void {
    const number = this.#numbers.get(table)
    if (number === undefined) throw new Error(`no table ${table.name} in the batch`)
    this.#out.byte(change)
    this.#out.uint32(number)
    this.#out.uint32(block)
  }

  #pointer({ number, hash, parentHash, timestampSeconds }: BlockPointer): void {
    this.#out.number(number)
    this.#out.value(hash)
    this.#out.value(parentHash)
    this.#out.number(timestampSeconds)
  }
}
