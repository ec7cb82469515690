import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { IndexerError } from '../errors/IndexerError.ts'
import { asDatabaseError } from './asDatabaseError.ts'

/**
 * Keeps a second indexer away from a database. The lock is an open transaction on a file of its own, so the operating
 * system lets go of it however this process ends.
 */
export class DatabaseLock {
  readonly #database: Database

  /** @throws IndexerError when another process or another indexer of this one holds the lock. */
  constructor(databaseFile: string) {
    const file = `${databaseFile}.lock`
    try {
      mkdirSync(dirname(file), { recursive: true })
      this.#database = new Sqlite(file, { timeout: 0 })
    } catch (error) {
      throw asDatabaseError(file, error)
    }
    try {
      this.#database.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      this.#database.close()
      if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        throw new IndexerError(
          'database-locked',
          `the database ${databaseFile} is in use by another indexer; stop it or choose another file`,
          { cause: error },
        )
      }
      throw asDatabaseError(file, error)
    }
  }

  release(): void {
    this.#database.close()
  }
}
