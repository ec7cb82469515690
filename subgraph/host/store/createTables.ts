import type { Database } from 'better-sqlite3'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { type EntityTable, OPEN_END, quote } from './EntityTable.ts'

/** Bookkeeping of the indexer itself. */
const SYSTEM_TABLES = `
  CREATE TABLE IF NOT EXISTS _indexer (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS _block (
    number INTEGER PRIMARY KEY, hash BLOB NOT NULL, parentHash BLOB NOT NULL, timestampSeconds INTEGER NOT NULL
  );
  CREATE INDEX IF NOT EXISTS _block_hash ON _block (hash);
  CREATE TABLE IF NOT EXISTS _error (
    block INTEGER NOT NULL, blockHash TEXT NOT NULL, fatal INTEGER NOT NULL, dataSource TEXT NOT NULL,
    handler TEXT NOT NULL, txHash TEXT NOT NULL, message TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS _data_source (
    position INTEGER PRIMARY KEY, block INTEGER NOT NULL, template TEXT NOT NULL, address TEXT NOT NULL, context TEXT NOT NULL
  );
`

export function createTables(database: Database, tables: Iterable<EntityTable>): void {
  database.exec(SYSTEM_TABLES)
  for (const table of tables) {
    const columns = table.columns.map(
      (column) => `${quote(column.name)} ${sqlType(column)}${column.nonNull ? ' NOT NULL' : ''}`,
    )
    const range = table.immutable
      ? ['_lower INTEGER NOT NULL']
      : ['_lower INTEGER NOT NULL', `_upper INTEGER NOT NULL DEFAULT ${OPEN_END}`]
    database.exec(
      `CREATE TABLE IF NOT EXISTS ${table.name} (_vid INTEGER PRIMARY KEY, ${[...columns, ...range].join(', ')})`,
    )
    for (const index of indexesOf(table)) database.exec(index)
  }
}

function sqlType(column: SchemaField): string {
  if (column.isList) return 'TEXT'
  if (column.kind === 'String') return 'TEXT'
  return column.kind === 'Int' || column.kind === 'Int8' || column.kind === 'Timestamp' || column.kind === 'Boolean'
    ? 'INTEGER'
    : 'BLOB'
}

/**
 * One version of an id is in force at a time: unique. References and numbers are what lists are picked and sorted by.
 * Indexes of versions in force are kept apart from the history, which only time travel reads.
 */
function indexesOf(table: EntityTable): string[] {
  const inForce = table.immutable ? '' : ` WHERE _upper = ${OPEN_END}`
  const index = (suffix: string, columns: string, options: { unique?: boolean; where?: string } = {}) =>
    `CREATE ${options.unique ? 'UNIQUE ' : ''}INDEX IF NOT EXISTS ${quote(`${unquote(table.name)}_${suffix}`)} ON ${table.name} (${columns})${options.where ?? ''}`
  const indexes = [index('id', 'id', { unique: true, where: inForce }), index('_lower', '_lower')]
  if (!table.immutable) {
    indexes.push(index('_history', 'id, _lower'))
    indexes.push(index('_upper', '_upper', { where: ` WHERE _upper < ${OPEN_END}` }))
  }
  for (const column of table.columns) {
    if (column.name === 'id' || column.isList) continue
    if (column.reference !== null || isNumber(column))
      indexes.push(index(`by_${column.name}`, `${quote(column.name)}, id`, { where: inForce }))
    if (column.reference !== null && !table.immutable)
      indexes.push(index(`history_by_${column.name}`, quote(column.name)))
  }
  return indexes
}

function isNumber(column: SchemaField): boolean {
  return ['BigInt', 'BigDecimal', 'Int', 'Int8', 'Timestamp'].includes(column.kind)
}

function unquote(name: string): string {
  return name.slice(1, -1)
}
