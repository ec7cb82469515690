import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { asDatabaseError } from './asDatabaseError.ts'
import { defineSqlFunctions } from './defineSqlFunctions.ts'

/** Opens the indexer's database for its writer, or read only for queries. @throws IndexerError when it is damaged or cannot be written. */
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
      // What one large transaction made of the log, such as the indexes of a first back-fill, is given back.
      database.pragma(`journal_size_limit = ${16 * 1024 * 1024}`)
    }
    database.pragma('cache_size = -16384')
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    defineSqlFunctions(database)
    return database
  } catch (error) {
    database?.close()
    throw asDatabaseError(file, error)
  }
}
