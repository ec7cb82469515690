import type { Database, Statement } from 'better-sqlite3'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { Entity, StoreValue } from '../values/StoreValue.ts'
import { fieldIndex } from './createIndexes.ts'
import { decodeColumn, encodeColumn, encodeScalar, type SqlValue } from './columnCodec.ts'
import { type EntityTable, OPEN_END, quote } from './EntityTable.ts'

type Row = Record<string, SqlValue>

interface TableStatements {
  select: Statement<[SqlValue], Row>
  insert: Statement<SqlValue[]>
  close: Statement<[number, SqlValue]>
  keep: Statement<[number, SqlValue]>
  /** By the names of the columns that they change. */
  change: Map<string, Statement<SqlValue[]>>
}

/** Reads and writes versions of entities. The caller holds the transaction. */
export class EntityStore {
  readonly #database: Database
  readonly #tables: Map<string, EntityTable>
  readonly #statements = new Map<EntityTable, TableStatements>()

  constructor(database: Database, tables: Map<string, EntityTable>) {
    this.#database = database
    this.#tables = tables
  }

  table(typeName: string): EntityTable {
    const table = this.#tables.get(typeName)
    if (!table) throw new DeterministicError(`unknown entity type \`${typeName}\``)
    return table
  }

  /** The version in force. */
  get(table: EntityTable, id: StoreValue): Entity | null {
    const row = this.#statementsOf(table).select.get(encodeScalar(id))
    return row ? decodeRow(table, row) : null
  }

  /** Entities in force whose `field` is (or, for a list, contains) `value`, in the order of their ids. */
  *findBy(table: EntityTable, field: SchemaField, value: StoreValue): Iterable<Entity> {
    const inForce = table.immutable ? '' : ` AND _upper = ${OPEN_END}`
    if (!field.isList) this.#database.exec(fieldIndex(table, field))
    const condition = field.isList
      ? `EXISTS (SELECT 1 FROM json_each(${quote(field.name)}) WHERE value = ?)`
      : `${quote(field.name)} = ?`
    const statement = this.#database
      .prepare<[SqlValue], Row>(`SELECT * FROM ${table.name} WHERE ${condition}${inForce} ORDER BY id`)
      .safeIntegers(table.wideIntegers)
    const parameter = field.isList
      ? (JSON.parse(encodeColumn(field, [value]) as string) as [string])[0]
      : encodeScalar(value)
    for (const row of statement.iterate(parameter)) yield decodeRow(table, row)
  }

  insert(table: EntityTable, entity: Entity, block: number): void {
    try {
      this.#statementsOf(table).insert.run(
        ...table.columns.map((column) => encodeColumn(column, entity.get(column.name))),
        block,
      )
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'SQLITE_CONSTRAINT_UNIQUE') {
        throw new DeterministicError(`entity of the immutable type ${table.type.name} was written twice`, {
          cause: error,
        })
      }
      throw error
    }
  }

  /** Ends the version in force. */
  close(table: EntityTable, id: StoreValue, block: number): void {
    this.#statementsOf(table).close.run(block, encodeScalar(id))
  }

  /**
   * Puts a new version in force. What it replaces is kept as a copy, and the row in force is changed where it is: so
   * only indexes on columns that did change are touched.
   */
  replace(table: EntityTable, id: StoreValue, next: Entity, changed: readonly SchemaField[], block: number): void {
    const statements = this.#statementsOf(table)
    const key = encodeScalar(id)
    statements.keep.run(block, key)
    const names = changed.map((column) => column.name).join()
    let change = statements.change.get(names)
    if (!change) {
      const assignments = [...changed.map((column) => `${quote(column.name)} = ?`), '_lower = ?'].join(', ')
      change = this.#database.prepare(`UPDATE ${table.name} SET ${assignments} WHERE id = ? AND _upper = ${OPEN_END}`)
      statements.change.set(names, change)
    }
    change.run(...changed.map((column) => encodeColumn(column, next.get(column.name))), block, key)
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

  #statementsOf(table: EntityTable): TableStatements {
    let statements = this.#statements.get(table)
    if (!statements) {
      const names = [...table.columns.map((column) => quote(column.name)), '_lower']
      const inForce = table.immutable ? '' : ` AND _upper = ${OPEN_END}`
      const closing = table.immutable ? `SELECT ?, ?` : `UPDATE ${table.name} SET _upper = ? WHERE id = ?${inForce}`
      statements = {
        select: this.#database
          .prepare<[SqlValue], Row>(`SELECT * FROM ${table.name} WHERE id = ?${inForce}`)
          .safeIntegers(table.wideIntegers),
        insert: this.#database.prepare(
          `INSERT INTO ${table.name} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
        ),
        close: this.#database.prepare(closing),
        keep: this.#database.prepare(
          table.immutable
            ? closing
            : `INSERT INTO ${table.name} (${names.join(', ')}, _upper) SELECT ${names.join(', ')}, ? FROM ${table.name} WHERE id = ?${inForce}`,
        ),
        change: new Map(),
      }
      this.#statements.set(table, statements)
    }
    return statements
  }
}

/** An entity without the fields that have no value. */
export function decodeRow(table: EntityTable, row: Row): Entity {
  const entity: Entity = new Map()
  for (const column of table.columns) {
    const value = decodeColumn(column, row[column.name] ?? null)
    if (value !== null) entity.set(column.name, value)
  }
  return entity
}
