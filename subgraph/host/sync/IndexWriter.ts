import type { Database, Statement } from 'better-sqlite3'
import { DeterministicError } from '../errors/DeterministicError.ts'
import type { Manifest } from '../manifest/Manifest.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { pointerOf } from '../rpc/parseChainData.ts'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { EntityCache } from '../store/EntityCache.ts'
import type { EntityStore } from '../store/EntityStore.ts'
import type { Metadata } from '../store/Metadata.ts'
import { DatabaseOutput } from '../store/DatabaseOutput.ts'
import type { EntityTable } from '../store/EntityTable.ts'
import { WriteAheadError } from '../store/WriteAheadError.ts'
import { bytesToHex } from '../values/hex.ts'
import { AheadWriter } from './AheadWriter.ts'
import { BlockRunner } from './BlockRunner.ts'
import type { BlockProcessor } from './BlockProcessor.ts'
import { Breath } from './Breath.ts'
import { DataSources } from './DataSources.ts'
import type { DynamicDataSources } from './DynamicDataSources.ts'
import {
  type BlockWork,
  type FetchedBlocks,
  fetchFinalBlocks,
  fetchRecentBlocks,
  type FinalSettings,
} from './fetchBlocks.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import type { Retrying } from './Retrying.ts'
import { rollUpBetween } from './rollUpBetween.ts'
import { WorkQueue } from './WorkQueue.ts'

export interface IndexWriterParts {
  database: Database
  manifest: Manifest
  schema: SubgraphSchema
  tables: ReadonlyMap<string, EntityTable>
  metadata: Metadata
  store: EntityStore
  entities: EntityCache
  dynamic: DynamicDataSources
  processor: BlockProcessor
  chain: ChainReader
  /** Wraps reads of the chain that happen amid final blocks. */
  retrying: Retrying
  finalSettings: () => FinalSettings
}

/** Meanwhile the next range is being fetched, in several steps: each waits for this thread to look at what came. */
const BREATH_AFTER_MILLISECONDS = 5

/** Ranges to write at once after one that could not be written ahead. */
const RANGES_AT_ONCE = 8

/**
 * Writes fetched blocks: one transaction for all of them, with the cursor, so that the database is at all times as after
 * some block and never in between. Final blocks can be written ahead: a thread writes what the last ones changed while
 * the next ones' handlers run. What does not fit into that is done again, and written at once.
 */
export class IndexWriter {
  readonly #parts: IndexWriterParts
  /** Once a block: too often to be read anew each time. */
  readonly #savepoint: { begin: Statement; rollBack: Statement; release: Statement }
  readonly #breath = new Breath(BREATH_AFTER_MILLISECONDS)
  readonly #database: DatabaseOutput
  readonly #runner: BlockRunner
  readonly #ahead: AheadWriter
  #rangesAtOnce = 1
  #position: BlockPointer | null
  sources: DataSources

  constructor(parts: IndexWriterParts) {
    this.#parts = parts
    const { database, manifest, store, schema, tables, metadata, entities, processor, chain, retrying } = parts
    this.#database = new DatabaseOutput(database, store, schema, metadata)
    this.#runner = new BlockRunner(entities, processor, chain, retrying)
    this.#ahead = new AheadWriter({
      databaseFile: database.name,
      schemaSource: manifest.schemaSource,
      tables: [...tables.values()],
      entities,
      runner: this.#runner,
      breath: this.#breath,
    })
    this.#position = metadata.cursor
    this.#savepoint = {
      begin: database.prepare('SAVEPOINT block'),
      rollBack: database.prepare('ROLLBACK TO block'),
      release: database.prepare('RELEASE block'),
    }
    this.sources = this.#loadSources()
  }

  /** The last block written, or on its way to the database. */
  get position(): BlockPointer | null {
    return this.#position
  }

  /** @throws HandlerFailure after the blocks before the failed one, and the error itself, were written. */
  async write(fetched: FetchedBlocks): Promise<void> {
    await this.settle()
    const { database } = this.#parts
    database.exec('BEGIN IMMEDIATE')
    let failure: HandlerFailure | null
    try {
      failure = await this.#writeBlocks(fetched)
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      this.#forget()
      throw error
    }
    this.#position = this.#parts.metadata.cursor
    if (failure) throw failure
  }

  /**
   * Final blocks only. Resolves before they are in the database; `settle` waits for that. Whoever calls looks at
   * `position` afterwards: what could not be written ahead is to be fetched again.
   */
  async writeAhead(fetched: FetchedBlocks): Promise<void> {
    if (this.#rangesAtOnce > 0) {
      this.#rangesAtOnce--
      return this.write(fetched)
    }
    try {
      await this.#ahead.write(fetched, this.sources, this.#position, (end) => {
        this.#position = end
      })
    } catch (error) {
      await this.#fallBack(error)
    }
  }

  /** Resolves when all is in the database that was written ahead, or `position` is back at what is. */
  async settle(): Promise<void> {
    try {
      await this.#ahead.settle()
    } catch (error) {
      await this.#fallBack(error)
    }
  }

  /**
   * Makes the database as it was after `fork`, a block that it knows. Known blocks are those that indexing stopped at,
   * so buckets of aggregations that ended by then were filled by then.
   */
  async revertTo(fork: BlockPointer | null): Promise<void> {
    await this.settle()
    const { database, metadata, store, dynamic } = this.#parts
    const number = fork?.number ?? -1
    database
      .transaction(() => {
        store.revertTo(number)
        metadata.deleteBlocksAbove(number)
        metadata.deleteErrorsAbove(number)
        dynamic.deleteAbove(number)
        metadata.cursor = fork
      })
      .immediate()
    this.#forget()
  }

  /** Starts over from what is in the database. */
  #forget(): void {
    this.#parts.entities.clear()
    this.sources = this.#loadSources()
    this.#position = this.#parts.metadata.cursor
  }

  #loadSources(): DataSources {
    return new DataSources([...this.#parts.manifest.dataSources, ...this.#parts.dynamic.load()])
  }

  /**
   * After a failure on the way to the database, or of something that cannot be done on the way: everything starts over
   * from what got there. @throws `reason`, unless writing at once will tell more, or may do
   */
  async #fallBack(reason: unknown): Promise<void> {
    let failure = reason
    // An earlier batch may have failed before.
    await this.#ahead.settle().catch((error: unknown) => {
      failure = error
    })
    if (failure instanceof DeterministicError) this.#parts.entities.presumeNothing()
    this.#forget()
    this.#rangesAtOnce = RANGES_AT_ONCE
    const meetsItAgain =
      failure instanceof WriteAheadError || failure instanceof HandlerFailure || failure instanceof DeterministicError
    if (!meetsItAgain) throw failure
  }

  async #writeBlocks(fetched: FetchedBlocks): Promise<HandlerFailure | null> {
    let previous = this.#parts.metadata.cursor
    const work = new WorkQueue(fetched)
    for (let next = work.shift(); next; next = work.shift()) {
      if (next.work === null) rollUpBetween(this.#database, previous, next.pointer)
      else {
        try {
          work.add(await this.#writeBlock(next.work, next.pointer, previous, fetched))
        } catch (error) {
          if (!(error instanceof HandlerFailure)) throw error
          await this.#writeFailure(error, next.pointer, previous)
          return error
        }
      }
      this.#database.addBlock(next.pointer)
      previous = next.pointer
      await this.#breath.take()
    }
    this.#database.setCursor(fetched.end)
    return null
  }

  /** Returns further work for later blocks, for data sources that this block made. */
  async #writeBlock(
    work: BlockWork,
    pointer: BlockPointer,
    previous: BlockPointer | null,
    fetched: FetchedBlocks,
  ): Promise<BlockWork[]> {
    const { entities, metadata, dynamic } = this.#parts
    const { made, failures } = await this.#runner.run(work, this.sources, fetched.final)
    this.#savepoint.begin.run()
    try {
      rollUpBetween(this.#database, previous, pointer)
      entities.flushBlock()
    } catch (error) {
      if (!(error instanceof DeterministicError)) throw error
      this.#savepoint.rollBack.run()
      this.#savepoint.release.run()
      entities.clear()
      const last = work.logs.at(-1)
      const place = { dataSource: '', handler: '(end of block)', txHash: last ? bytesToHex(last.transactionHash) : '' }
      throw new HandlerFailure(place, error.message, { cause: error })
    }
    this.#savepoint.release.run()
    for (const source of made.all) {
      this.sources.add(source)
      dynamic.save(source)
    }
    for (const failure of failures) metadata.addError({ ...describe(failure, pointer), fatal: false })
    if (made.all.length === 0 || pointer.number >= fetched.end.number) return []
    return this.#runner.reading(fetched.final)(() => this.#fetchLater(made, pointer, fetched))
  }

  /** What new data sources want of the fetched blocks after the one that they were made in. */
  async #fetchLater(
    made: DataSources,
    after: BlockPointer,
    { final, headers, end }: FetchedBlocks,
  ): Promise<BlockWork[]> {
    const { chain, finalSettings } = this.#parts
    const later = headers.filter(({ block }) => block.number > after.number)
    if (!final) return (await fetchRecentBlocks(chain, made, later)).work
    const range = { from: after.number + 1, to: end.number, after, headers: later }
    return (await fetchFinalBlocks(chain, made, range, finalSettings())).work
  }

  /** Keeps what was indexed before the failed block, up to its parent, and why indexing stopped. */
  async #writeFailure(failure: HandlerFailure, failed: BlockPointer, previous: BlockPointer | null): Promise<void> {
    const { metadata, chain, retrying, entities } = this.#parts
    entities.clear()
    this.sources = this.#loadSources()
    let last = previous
    if (failed.number > 0 && (previous === null || previous.number < failed.number - 1)) {
      const [parent] = await retrying(() => chain.blocksByNumber([failed.number - 1], false))
      if (parent) {
        last = pointerOf(parent.block)
        rollUpBetween(this.#database, previous, last)
      }
    }
    metadata.cursor = last
    metadata.addError({ ...describe(failure, failed), fatal: true })
  }
}

function describe(failure: HandlerFailure, block: BlockPointer) {
  const { dataSource, handler, txHash, message } = failure
  return { block: block.number, blockHash: block.hash, dataSource, handler, txHash, message }
}
