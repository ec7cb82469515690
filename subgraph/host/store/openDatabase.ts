import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import { defineSqlFunctions } from './defineSqlFunctions.ts'

/** Opens the indexer's database for its writer, or read only for queries. @throws IndexerError when it is damaged. */
export function openDatabase(file: string, mode: 'write' | 'read'): Database {
  let database: Database | undefined
  try {
    if (mode === 'write') mkdirSync(dirname(file), { recursive: true })
    database = new Sqlite(file, { readonly: mode === 'read', timeout: 5000 })
    if (mode === 'write') {
      // Readers keep their snapshot while the writer commits; a commit survives the end of the process at any time.
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = NORMAL')
      database.pragma('wal_autocheckpoint = 4000')
    }
    database.pragma('cache_size = -32768')
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    defineSqlFunctions(database)
    return database
  } catch (error) {
    database?.close()
    throw asDatabaseError(file, error)
  }
}

/** Turns SQLite's own errors about damage into one that says what to do. */
export function asDatabaseError(file: string, error: unknown): unknown {
  const code = error instanceof Sqlite.SqliteError ? error.code : ''
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
    return new IndexerError(
      'database-corrupt',
      `the database ${file} is damaged or not a database (${errorMessage(error)}); delete it to index again`,
      { cause: error },
    )
  }
  if (code === 'SQLITE_CANTOPEN') {
    return new IndexerError('database-corrupt', `the database ${file} cannot be opened: ${errorMessage(error)}`, {
      cause: error,
    })
  }
  return error
}
