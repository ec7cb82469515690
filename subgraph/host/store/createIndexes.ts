import type { Database } from 'better-sqlite3'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { type EntityTable, OPEN_END, quote } from './EntityTable.ts'

/**
 * What lists are picked and sorted by. Kept up row by row these cost several times what the rows themselves do, so a
 * first back-fill makes them at its end; see `createTables` for those that writing needs.
 */
export function createIndexes(database: Database, tables: Iterable<EntityTable>): void {
  const all = [...tables]
  const listed = new Set(all.flatMap(({ type }) => type.fields.filter(isDerivedList).map(listKey)))
  for (const table of all) for (const index of indexesOf(table, listed)) database.exec(index)
}

/** The statement for an index on entities in force by a reference; it is among those of `createIndexes` too. */
export function fieldIndex(table: EntityTable, column: SchemaField): string {
  const inForce = table.immutable ? '' : ` WHERE _upper = ${OPEN_END}`
  return indexStatement(table, `by_${column.name}`, `${quote(column.name)}, id`, inForce)
}

export function indexStatement(table: EntityTable, suffix: string, columns: string, where = '', unique = ''): string {
  const name = quote(`${table.name.slice(1, -1)}_${suffix}`)
  return `CREATE ${unique}INDEX IF NOT EXISTS ${name} ON ${table.name} (${columns})${where}`
}

/** Versions in force have indexes of their own, apart from the history, which only time travel reads. */
function indexesOf(table: EntityTable, listed: ReadonlySet<string>): string[] {
  const indexes = [indexStatement(table, '_lower', '_lower')]
  const inForce = table.immutable ? '' : ` WHERE _upper = ${OPEN_END}`
  const firstNumber = table.columns.find(
    (column) => column.name !== 'id' && column.reference === null && !column.isList && isNumber(column),
  )
  if (!table.immutable) {
    indexes.push(indexStatement(table, '_history', 'id, _lower'))
    indexes.push(indexStatement(table, '_upper', '_upper', ` WHERE _upper < ${OPEN_END}`))
  }
  for (const column of table.columns) {
    if (column.name === 'id' || column.isList) continue
    if (column.reference !== null || isNumber(column)) indexes.push(fieldIndex(table, column))
    // What an entity says by its first number is mostly what lists of such entities under another one are sorted by.
    if (firstNumber && listed.has(`${table.type.name}.${column.name}`)) {
      const columns = `${quote(column.name)}, ${quote(firstNumber.name)}, id`
      indexes.push(indexStatement(table, `by_${column.name}_and_${firstNumber.name}`, columns, inForce))
    }
    if (column.reference !== null && !table.immutable)
      indexes.push(indexStatement(table, `history_by_${column.name}`, quote(column.name)))
  }
  return indexes
}

function isDerivedList(field: SchemaField): boolean {
  return field.derivedFrom !== null && field.isList
}

/** The field of another entity that a list is derived from. */
function listKey(field: SchemaField): string {
  return `${field.reference}.${field.derivedFrom}`
}

function isNumber(column: SchemaField): boolean {
  return ['BigInt', 'BigDecimal', 'Int', 'Int8', 'Timestamp'].includes(column.kind)
}
