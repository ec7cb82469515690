import type { Database, Statement } from 'better-sqlite3'
import { DeterministicError } from '../errors/DeterministicError.ts'
import { errorCode } from '../errors/errorCode.ts'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { SqlValue } from './columnCodec.ts'
import { type EntityTable, OPEN_END, quote } from './EntityTable.ts'

interface TableStatements {
  insert: Statement<SqlValue[]>
  close: Statement<[number, SqlValue]>
  keep: Statement<[number, SqlValue]>
  /** By the names of the columns that they change. */
  change: Map<string, Statement<SqlValue[]>>
}

/** Writes versions of entities as rows. The caller holds the transaction. */
export class EntityRows {
  readonly #database: Database
  readonly #statements = new Map<EntityTable, TableStatements>()

  constructor(database: Database) {
    this.#database = database
  }

  /** @param values of all the table's columns */
  insert(table: EntityTable, values: readonly SqlValue[], block: number): void {
    try {
      this.#statementsOf(table).insert.run(...values, block)
    } catch (error) {
      if (errorCode(error) === 'SQLITE_CONSTRAINT_UNIQUE') {
        throw new DeterministicError(`entity of the immutable type ${table.type.name} was written twice`, {
          cause: error,
        })
      }
      throw error
    }
  }

  close(table: EntityTable, id: SqlValue, block: number): void {
    this.#statementsOf(table).close.run(block, id)
  }

  /**
   * What is replaced is kept as a copy, and the row in force is changed where it is: so only indexes on columns that did
   * change are touched.
   * @param values of the changed columns
   */
  replace(
    table: EntityTable,
    id: SqlValue,
    changed: readonly SchemaField[],
    values: readonly SqlValue[],
    block: number,
  ): void {
    const statements = this.#statementsOf(table)
    statements.keep.run(block, id)
    const names = changed.map((column) => column.name).join()
    let change = statements.change.get(names)
    if (!change) {
      const assignments = [...changed.map((column) => `${quote(column.name)} = ?`), '_lower = ?'].join(', ')
      change = this.#database.prepare(`UPDATE ${table.name} SET ${assignments} WHERE id = ? AND _upper = ${OPEN_END}`)
      statements.change.set(names, change)
    }
    change.run(...values, block, id)
  }

  #statementsOf(table: EntityTable): TableStatements {
    let statements = this.#statements.get(table)
    if (!statements) {
      const names = [...table.columns.map((column) => quote(column.name)), '_lower']
      const inForce = table.immutable ? '' : ` AND _upper = ${OPEN_END}`
      const closing = table.immutable ? `SELECT ?, ?` : `UPDATE ${table.name} SET _upper = ? WHERE id = ?${inForce}`
      statements = {
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
