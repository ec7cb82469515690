import Sqlite from 'better-sqlite3'
import { errorCode } from '../errors/errorCode.ts'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError, type IndexerErrorCode } from '../errors/IndexerError.ts'

/** By the beginning of SQLite's or the system's own code: what it means here, and what to do about it. */
const MEANINGS: readonly [codes: RegExp, code: IndexerErrorCode, says: (file: string, reason: string) => string][] = [
  [
    /^SQLITE_(NOTADB|CORRUPT|IOERR_CORRUPTFS)/,
    'database-corrupt',
    (file, reason) => `the database ${file} is damaged or not a database (${reason}); delete it to index again`,
  ],
  [
    /^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR)/,
    'database-unwritable',
    (file, reason) =>
      `the database ${file} cannot be written (${reason}); its file and folder must belong to whoever runs the indexer`,
  ],
  [
    /^(SQLITE_(FULL|IOERR)|ENOSPC|EDQUOT|EFBIG)/,
    'disk-full',
    (file, reason) => `the database ${file} cannot be written (${reason}); is the disk full?`,
  ],
  [
    /^SQLITE_BUSY/,
    'database-locked',
    (file) => `the database ${file} is locked by another program; indexing needs it for itself`,
  ],
]

/** Turns the errors of SQLite and of the file system into ones that say what to do; leaves all others as they are. */
export function asDatabaseError(file: string, error: unknown): unknown {
  const sqlCode = errorCode(error)
  const meaning = MEANINGS.find(([codes]) => codes.test(sqlCode))
  if (!meaning) return error
  const [, code, says] = meaning
  return new IndexerError(code, says(file, errorMessage(error)), { cause: error })
}

/** Whether trying again may help, once there is space or another program has let go of the file. */
export function isPassingDatabaseError(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(FULL|IOERR(?!_CORRUPTFS)|BUSY)/.test(error.code)
}
