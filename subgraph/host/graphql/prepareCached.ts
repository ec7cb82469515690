import type { Database, Statement } from 'better-sqlite3'
import type { SqlValue } from '../store/columnCodec.ts'
import type { SqlRow } from './LoadedRows.ts'

const MAX_STATEMENTS = 300
/** Longer ones are not kept: they come from hostile filters, and take a megabyte each. */
const MAX_SQL_CHARACTERS = 16_000
const statements = new WeakMap<Database, Map<string, Statement<SqlValue[][], SqlRow>>>()

/** Prepares a statement, for rows as lists of values, once for each connection and text; the least recently used ones go. */
export function prepareCached(database: Database, sql: string, wideIntegers: boolean): Statement<SqlValue[][], SqlRow> {
  let cache = statements.get(database)
  if (!cache) {
    cache = new Map<string, Statement<SqlValue[][], SqlRow>>()
    statements.set(database, cache)
  }
  const key = `${wideIntegers}${sql}`
  const statement = cache.get(key) ?? database.prepare<SqlValue[][], SqlRow>(sql).safeIntegers(wideIntegers).raw()
  if (sql.length > MAX_SQL_CHARACTERS) return statement
  cache.delete(key)
  cache.set(key, statement)
  if (cache.size > MAX_STATEMENTS)
    for (const oldest of cache.keys()) {
      cache.delete(oldest)
      break
    }
  return statement
}
