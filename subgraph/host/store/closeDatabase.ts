import type { Database } from 'better-sqlite3'
import { isPassingDatabaseError } from './asDatabaseError.ts'

/** Closes the writer's connection, with everything in the one file where there is space for it. */
export function closeDatabase(database: Database): void {
  try {
    if (database.open) database.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    // All of it is still in the log beside the file, where the next start finds it.
    if (!isPassingDatabaseError(error)) throw error
  } finally {
    database.close()
  }
}
