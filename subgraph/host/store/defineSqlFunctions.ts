import type { Database } from 'better-sqlite3'
import { matchesLike } from './matchesLike.ts'

/** Functions that SQLite lacks. (Its own `lower` folds ASCII only, as PostgreSQL does in the locale C that graph-node asks for.) */
export function defineSqlFunctions(database: Database): void {
  database.function('pg_like', { deterministic: true }, (text: unknown, pattern: unknown) =>
    typeof text === 'string' && typeof pattern === 'string' ? Number(matchesLike(pattern, text)) : null,
  )
  // Called now and then within statements of queries; who must be able to end them defines it anew.
  database.function('pause', { deterministic: false }, () => 1)
}
