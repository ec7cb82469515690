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
import { rollUp } from '../store/rollUp.ts'
import { bytesToHex } from '../values/hex.ts'
import type { BlockProcessor } from './BlockProcessor.ts'
import { Breath } from './Breath.ts'
import { DataSources } from './DataSources.ts'
import type { DynamicDataSources } from './DynamicDataSources.ts'
import {
  type BlockWork,
  type FetchedBlocks,
  fetchFinalBlocks,
  fetchRecentBlocks,
  fetchWorkOfBlock,
  type FinalSettings,
} from './fetchBlocks.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import { WorkQueue } from './WorkQueue.ts'

export interface IndexWriterParts {
  database: Database
  manifest: Manifest
  schema: SubgraphSchema
  metadata: Metadata
  store: EntityStore
  entities: EntityCache
  dynamic: DynamicDataSources
  processor: BlockProcessor
  chain: ChainReader
  /** Wraps reads of the chain that happen amid final blocks. */
  retrying: <T>(attempt: () => Promise<T>) => Promise<T>
  finalSettings: () => FinalSettings
}

/** Meanwhile the next range is being fetched, in several steps: each waits for this thread to look at what came. */
const BREATH_AFTER_MILLISECONDS = 5

/**
 * Writes fetched blocks: one transaction for all of them, with the cursor, so that the database is at all times as after
 * some block and never in between.
 */
export class IndexWriter {
  readonly #parts: IndexWriterParts
  /** Once a block: too often to be read anew each time. */
  readonly #savepoint: { begin: Statement; rollBack: Statement; release: Statement }
  readonly #breath = new Breath(BREATH_AFTER_MILLISECONDS)
  sources: DataSources

  constructor(parts: IndexWriterParts) {
    this.#parts = parts
    const { database } = parts
    this.#savepoint = {
      begin: database.prepare('SAVEPOINT block'),
      rollBack: database.prepare('ROLLBACK TO block'),
      release: database.prepare('RELEASE block'),
    }
    this.sources = this.#loadSources()
  }

  /** @throws HandlerFailure after the blocks before the failed one, and the error itself, were written. */
  async write(fetched: FetchedBlocks): Promise<void> {
    const { database } = this.#parts
    database.exec('BEGIN IMMEDIATE')
    let failure: HandlerFailure | null
    try {
      failure = await this.#writeBlocks(fetched)
      database.exec('COMMIT')
    } catch (error) {
      if (database.inTransaction) database.exec('ROLLBACK')
      this.#parts.entities.clear()
      this.sources = this.#loadSources()
      throw error
    }
    if (failure) throw failure
  }

  /**
   * Makes the database as it was after `fork`, a block that it knows. Known blocks are those that indexing stopped at,
   * so buckets of aggregations that ended by then were filled by then.
   */
  revertTo(fork: BlockPointer | null): void {
    const { database, metadata, store, entities, dynamic } = this.#parts
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
    entities.clear()
    this.sources = this.#loadSources()
  }

  #loadSources(): DataSources {
    return new DataSources([...this.#parts.manifest.dataSources, ...this.#parts.dynamic.load()])
  }

  async #writeBlocks(fetched: FetchedBlocks): Promise<HandlerFailure | null> {
    const { metadata } = this.#parts
    let previous = metadata.cursor
    const work = new WorkQueue(fetched)
    for (let next = work.shift(); next; next = work.shift()) {
      if (next.work === null) this.#rollUp(previous, next.pointer)
      else {
        try {
          work.add(await this.#writeBlock(next.work, next.pointer, previous, fetched))
        } catch (error) {
          if (!(error instanceof HandlerFailure)) throw error
          await this.#writeFailure(error, next.pointer, previous)
          return error
        }
      }
      metadata.addBlock(next.pointer)
      previous = next.pointer
      await this.#breath.take()
    }
    metadata.cursor = fetched.end
    return null
  }

  /** Returns further work for later blocks, for data sources that this block made. */
  async #writeBlock(
    work: BlockWork,
    pointer: BlockPointer,
    previous: BlockPointer | null,
    fetched: FetchedBlocks,
  ): Promise<BlockWork[]> {
    const { entities, metadata, processor, dynamic, chain } = this.#parts
    // A recent block may be gone by now: to ask for it again and again would never end.
    const reading = fetched.final ? this.#parts.retrying : <T>(read: () => Promise<T>) => read()
    entities.beginBlock(pointer.number, work.block.timestampSeconds)
    const made: DataSources = new DataSources()
    const failures: HandlerFailure[] = []
    let pending: BlockWork[] = [work]
    let sources = this.sources
    // Handlers of a new data source see the logs of the block that it was made in, and may make further ones.
    while (pending.length > 0) {
      const fresh = new DataSources()
      for (const part of pending) {
        const result = await processor.process(part, sources)
        failures.push(...result.failures)
        for (const source of result.created) {
          if (this.sources.has(source) || made.has(source)) continue
          fresh.add(source)
          made.add(source)
        }
      }
      sources = fresh
      pending = fresh.all.length > 0 ? await reading(() => fetchWorkOfBlock(chain, fresh, work)) : []
    }
    this.#savepoint.begin.run()
    try {
      this.#rollUp(previous, pointer)
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
    return reading(() => this.#fetchLater(made, pointer, fetched))
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

  #rollUp(previous: BlockPointer | null, block: BlockPointer): void {
    if (!previous) return
    const { database, store, schema } = this.#parts
    rollUp(database, store, schema, previous.timestampSeconds, block.timestampSeconds, block.number)
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
        this.#rollUp(previous, last)
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
