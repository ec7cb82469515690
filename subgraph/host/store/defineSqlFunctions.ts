import type { Database } from 'better-sqlite3'
import { matchesLike } from './matchesLike.ts'

/** Functions that SQLite lacks or has for ASCII only. */
export function defineSqlFunctions(database: Database): void {
  database.function('pg_like', { deterministic: true }, (text: unknown, pattern: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? Number(matchesLike(pattern, text)) : null,
  )
  database.function('lower_case', { deterministic: true }, (text: unknown) =>
    typeof text === 'string' ? text.toLowerCase() : text,
  )
}
