import type { Database, Statement } from 'better-sqlite3'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { Fields, StoreValue } from '../values/StoreValue.ts'
import { fieldIndex } from './createIndexes.ts'
import { decodeColumn, encodeColumn, encodeScalar, type SqlValue } from './columnCodec.ts'
import type { EntityOutput } from './EntityOutput.ts'
import { EntityRows } from './EntityRows.ts'
import { type EntityTable, OPEN_END, quote } from './EntityTable.ts'

/** Reads and writes versions of entities. The caller holds the transaction. */
export class EntityStore implements EntityOutput {
  readonly #database: Database
  readonly #tables: Map<string, EntityTable>
  readonly #rows: EntityRows
  /** Columns with an index that was made, or seen, here. */
  readonly #indexed = new Set<string>()
  readonly #selects = new Map<EntityTable, Statement<[SqlValue], SqlValue[]>>()

  constructor(database: Database, tables: Map<string, EntityTable>) {
    this.#database = database
    this.#tables = tables
    this.#rows = new EntityRows(database)
  }

  table(typeName: string): EntityTable {
    const table = this.#tables.get(typeName)
    if (!table) throw new DeterministicError(`unknown entity type \`${typeName}\``)
    return table
  }

  /** The version in force. */
  get(table: EntityTable, id: StoreValue): Fields | null {
    const row = this.#selectOf(table).get(encodeScalar(id))
    return row ? decodeRow(table, row) : null
  }

  /** Whether `findBy` can do without making an index. */
  canFindBy(table: EntityTable, fieldName: string): boolean {
    return table.type.fieldByName.get(fieldName)?.isList === true || this.#indexed.has(`${table.name}.${fieldName}`)
  }

  /** Entities in force whose `field` is (or, for a list, contains) `value`, in the order of their ids. */
  *findBy(table: EntityTable, field: SchemaField, value: StoreValue): Iterable<Fields> {
    const inForce = table.immutable ? '' : ` AND _upper = ${OPEN_END}`
    if (!this.canFindBy(table, field.name)) {
      this.#database.exec(fieldIndex(table, field))
      this.#indexed.add(`${table.name}.${field.name}`)
    }
    const condition = field.isList
      ? `EXISTS (SELECT 1 FROM json_each(${quote(field.name)}) WHERE value = ?)`
      : `${quote(field.name)} = ?`
    const statement = this.#database
      .prepare<[SqlValue], SqlValue[]>(
        `SELECT ${columnList(table)} FROM ${table.name} WHERE ${condition}${inForce} ORDER BY id`,
      )
      .raw()
      .safeIntegers(table.wideIntegers)
    const parameter = field.isList
      ? (JSON.parse(encodeColumn(field, [value]) as string) as [string])[0]
      : encodeScalar(value)
    for (const row of statement.iterate(parameter)) yield decodeRow(table, row)
  }

  insert(table: EntityTable, fields: Fields, block: number): void {
    this.#rows.insert(
      table,
      table.columns.map((column) => encodeColumn(column, fields[column.place])),
      block,
    )
  }

  close(table: EntityTable, id: StoreValue, block: number): void {
    this.#rows.close(table, encodeScalar(id), block)
  }

  replace(table: EntityTable, id: StoreValue, next: Fields, changed: readonly SchemaField[], block: number): void {
    const values = changed.map((column) => encodeColumn(column, next[column.place]))
    this.#rows.replace(table, encodeScalar(id), changed, values, block)
  }

  /** Makes every table as it was after `block`: later versions go, those ended later are in force again. */
  revertTo(block: number): void {
    for (const table of this.#tables.values()) {
      this.#database.prepare(`DELETE FROM ${table.name} WHERE _lower > ?`).run(block)
      if (!table.immutable) {
        this.#database
          .prepare(`UPDATE ${table.name} SET _upper = ${OPEN_END} WHERE _upper > ? AND _upper < ${OPEN_END}`)
          .run(block)
      }
    }
  }

  #selectOf(table: EntityTable): Statement<[SqlValue], SqlValue[]> {
    let select = this.#selects.get(table)
    if (!select) {
      const inForce = table.immutable ? '' : ` AND _upper = ${OPEN_END}`
      select = this.#database
        .prepare<[SqlValue], SqlValue[]>(`SELECT ${columnList(table)} FROM ${table.name} WHERE id = ?${inForce}`)
        .raw()
        .safeIntegers(table.wideIntegers)
      this.#selects.set(table, select)
    }
    return select
  }
}

/** What has no value is left out: it weighs nothing in the cache. @param row values of `columnList` */
function decodeRow(table: EntityTable, row: readonly SqlValue[]): Fields {
  const fields: Fields = new Array<StoreValue | undefined>(table.type.fields.length).fill(undefined)
  table.columns.forEach((column, index) => {
    fields[column.place] = decodeColumn(column, row[index] ?? null) ?? undefined
  })
  return fields
}

export function columnList(table: EntityTable): string {
  return table.columns.map((column) => quote(column.name)).join(', ')
}
