import type { Database, Statement } from 'better-sqlite3'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { bytesToHex, hexToBytes } from '../values/hex.ts'

/** What a database is an index of. */
export interface Identity {
  buildHash: string
  chainId: number
  genesisHash: string
}

export interface IndexingError {
  block: number
  blockHash: string
  fatal: boolean
  dataSource: string
  handler: string
  txHash: string
  message: string
}

interface BlockRow {
  number: number
  hash: Uint8Array
  parentHash: Uint8Array
  timestampSeconds: number
}

/** The indexer's own tables: identity, known blocks, cursor and errors. */
export class Metadata {
  readonly #database: Database
  readonly #get: Statement<[string], { value: string }>
  readonly #set: Statement<[string, string]>
  readonly #insertBlock: Statement<[number, Buffer, Buffer, number]>
  readonly #cursor: Statement<[], BlockRow>
  readonly #blockByNumber: Statement<[number], BlockRow>
  readonly #error: Statement<[], Omit<IndexingError, 'fatal'> & { fatal: number }>

  constructor(database: Database) {
    this.#database = database
    this.#get = database.prepare('SELECT value FROM _indexer WHERE key = ?')
    this.#set = database.prepare('INSERT OR REPLACE INTO _indexer VALUES (?, ?)')
    this.#insertBlock = database.prepare('INSERT OR REPLACE INTO _block VALUES (?, ?, ?, ?)')
    this.#cursor = database.prepare(
      "SELECT _block.* FROM _indexer JOIN _block ON number = CAST(value AS INTEGER) WHERE key = 'cursor'",
    )
    this.#blockByNumber = database.prepare('SELECT * FROM _block WHERE number = ?')
    this.#error = database.prepare('SELECT * FROM _error ORDER BY fatal DESC, block LIMIT 1')
  }

  get identity(): Partial<Identity> {
    const value = this.#get.get('identity')?.value
    return value === undefined ? {} : (JSON.parse(value) as Partial<Identity>)
  }

  set identity(identity: Partial<Identity>) {
    this.#set.run('identity', JSON.stringify(identity))
  }

  /** The last indexed block; null before the first. */
  get cursor(): BlockPointer | null {
    return asPointer(this.#cursor.get())
  }

  set cursor(block: BlockPointer | null) {
    if (block === null) this.#database.prepare("DELETE FROM _indexer WHERE key = 'cursor'").run()
    else {
      this.addBlock(block)
      this.#set.run('cursor', String(block.number))
    }
  }

  addBlock(block: BlockPointer): void {
    this.#insertBlock.run(block.number, hexToBytes(block.hash), hexToBytes(block.parentHash), block.timestampSeconds)
  }

  blockByNumber(number: number): BlockPointer | null {
    return asPointer(this.#blockByNumber.get(number))
  }

  blockByHash(hash: Uint8Array): BlockPointer | null {
    return asPointer(this.#database.prepare<[Uint8Array], BlockRow>('SELECT * FROM _block WHERE hash = ?').get(hash))
  }

  /** The latest known block at or below `number`. */
  blockAtOrBelow(number: number): BlockPointer | null {
    return asPointer(
      this.#database
        .prepare<[number], BlockRow>('SELECT * FROM _block WHERE number <= ? ORDER BY number DESC LIMIT 1')
        .get(number),
    )
  }

  deleteBlocksAbove(number: number): void {
    this.#database.prepare('DELETE FROM _block WHERE number > ?').run(number)
  }

  addError(error: IndexingError): void {
    this.#database
      .prepare('INSERT INTO _error VALUES (?, ?, ?, ?, ?, ?, ?)')
      .run(
        error.block,
        error.blockHash,
        Number(error.fatal),
        error.dataSource,
        error.handler,
        error.txHash,
        error.message,
      )
  }

  /** The fatal error, or else the first one. */
  get error(): IndexingError | null {
    const row = this.#error.get()
    return row ? { ...row, fatal: row.fatal !== 0 } : null
  }

  deleteErrorsAbove(number: number): void {
    this.#database.prepare('DELETE FROM _error WHERE block > ?').run(number)
  }
}

function asPointer(row: BlockRow | undefined): BlockPointer | null {
  if (!row) return null
  return {
    number: row.number,
    hash: bytesToHex(row.hash),
    parentHash: bytesToHex(row.parentHash),
    timestampSeconds: row.timestampSeconds,
  }
}
