import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { SqlValue } from './columnCodec.ts'
import { type EntityTable, quote } from './EntityTable.ts'

/**
 * SHA-256 over all versions of all entities with their block ranges, in an order that does not depend on how they were
 * written. Equal for every run over the same chain. The block at which an aggregation's bucket was closed is left out:
 * it depends on which blocks without events a run happened to stop at.
 */
export function stateHash(database: Database, tables: Map<string, EntityTable>): string {
  const hash = createHash('sha256')
  for (const [name, table] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`table ${name}\n`)
    const range = table.interval !== null ? [] : table.immutable ? ['_lower'] : ['_lower', '_upper']
    const columns = [...table.columns.map((column) => quote(column.name)), ...range]
    const rows = database
      .prepare<[], SqlValue[]>(
        `SELECT ${columns.join(', ')} FROM ${table.name} ORDER BY id, ${table.interval === null ? '_lower' : 'timestamp'}`,
      )
      .raw()
      .safeIntegers(true)
      .iterate()
    for (const row of rows) hash.update(`${JSON.stringify(row.map(plain))}\n`)
  }
  return hash.digest('hex')
}

function plain(value: SqlValue): string | null {
  if (value === null) return null
  return value instanceof Uint8Array
    ? `x${Buffer.from(value).toString('hex')}`
    : `${typeof value === 'string' ? 's' : 'i'}${value}`
}
