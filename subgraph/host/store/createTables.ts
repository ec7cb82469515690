import type { Database } from 'better-sqlite3'
import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { createIndexes, indexStatement } from './createIndexes.ts'
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

/** Tables, with the indexes that writing needs. One version of an id is in force at a time: unique. */
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
    const inForce = table.immutable ? '' : ` WHERE _upper = ${OPEN_END}`
    database.exec(indexStatement(table, 'id', 'id', inForce, 'UNIQUE '))
    // Buckets are filled from points by their time, while indexing.
    if (table.type.timeseries || table.interval !== null) createIndexes(database, [table])
  }
}

function sqlType(column: SchemaField): string {
  if (column.isList) return 'TEXT'
  if (column.kind === 'String') return 'TEXT'
  return column.kind === 'Int' || column.kind === 'Int8' || column.kind === 'Timestamp' || column.kind === 'Boolean'
    ? 'INTEGER'
    : 'BLOB'
}
