import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { Database } from 'better-sqlite3'
import { IndexerError } from '../errors/IndexerError.ts'
import { RpcError } from '../errors/RpcError.ts'
import type { Manifest } from '../manifest/Manifest.ts'
import { readManifest } from '../manifest/readManifest.ts'
import { ChainReader } from '../rpc/ChainReader.ts'
import type { BlockPointer } from '../rpc/ChainTypes.ts'
import { type FullBlock, pointerOf } from '../rpc/parseChainData.ts'
import { PatientClient } from '../rpc/PatientClient.ts'
import { RpcClient } from '../rpc/RpcClient.ts'
import { retry } from '../rpc/retry.ts'
import { parseSubgraphSchema } from '../schema/parseSubgraphSchema.ts'
import { createIndexes } from '../store/createIndexes.ts'
import { createTables } from '../store/createTables.ts'
import { DatabaseLock } from '../store/DatabaseLock.ts'
import { EntityCache } from '../store/EntityCache.ts'
import { EntityStore } from '../store/EntityStore.ts'
import { entityTables } from '../store/EntityTable.ts'
import { type Identity, Metadata } from '../store/Metadata.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { BlockProcessor } from './BlockProcessor.ts'
import { ContractCalls } from './ContractCalls.ts'
import { checkChain, identityMismatch } from './checkIdentity.ts'
import { DynamicDataSources } from './DynamicDataSources.ts'
import { type FetchedBlocks, fetchFinalBlocks, fetchRecentBlocks } from './fetchBlocks.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import { IndexWriter } from './IndexWriter.ts'
import { RangeSize } from './RangeSize.ts'
import type { Watchdog } from './Watchdog.ts'

/** A back-fill that takes longer is waiting for its endpoint, and its queries should not wait for its end. */
const INDEXES_AFTER_MILLISECONDS = 5 * 60_000

/** How long to wait for the endpoint before serving what is stored without it. */
const START_LIMIT_MILLISECONDS = 8_000

/** Indexes one subgraph from one endpoint into one database, from where the database stands, until it is stopped. */
export class Indexer {
  readonly #options: IndexerOptions
  readonly #manifest: Manifest
  readonly #chain: ChainReader
  readonly #lock: DatabaseLock
  readonly #range: RangeSize
  readonly #watchdog: Watchdog
  readonly #signal: AbortSignal
  readonly #tell: (message: IndexerMessage) => void
  #database: Database
  #metadata: Metadata
  #writer: IndexWriter
  #chainId: number | null = null
  #indexesMade = false

  /** @throws IndexerError for a build, database or option that cannot be used. */
  constructor(
    options: IndexerOptions,
    watchdog: Watchdog,
    signal: AbortSignal,
    tell: (message: IndexerMessage) => void,
  ) {
    this.#options = options
    this.#watchdog = watchdog
    this.#signal = signal
    this.#tell = tell
    this.#manifest = readManifest(options.buildDirectory)
    this.#range = new RangeSize({ max: options.maxRange })
    const { rpcTimeoutMilliseconds: timeoutMilliseconds, maxBodyBytes } = options
    const client = new RpcClient(options.rpcUrl, { timeoutMilliseconds, maxBodyBytes, signal })
    const observer = { onFault: (error: RpcError) => this.#fault(error), onRecovered: () => this.#recovered() }
    this.#chain = new ChainReader(new PatientClient(client, observer, signal))
    this.#lock = new DatabaseLock(options.databaseFile)
    try {
      ;[this.#database, this.#metadata, this.#writer] = this.#open()
      const { buildHash } = this.#metadata.identity
      if (buildHash === undefined) this.#metadata.identity = { buildHash: this.#manifest.buildHash }
      else if (buildHash !== this.#manifest.buildHash) this.#handleMismatch('another build of the subgraph')
    } catch (error) {
      this.#lock.release()
      throw error
    }
  }

  /** Compares chain, build and database. @throws IndexerError when they do not fit; RpcError when it cannot be known. */
  async identify(limitMilliseconds: number | null = START_LIMIT_MILLISECONDS): Promise<number> {
    const [chainId, genesis] = await this.#retrying(
      () => Promise.all([this.#chain.chainId(), this.#chain.blocksByNumber([0], false)]),
      limitMilliseconds,
    )
    checkChain(chainId, this.#options.chainId, this.#manifest.network)
    const identity: Identity = {
      buildHash: this.#manifest.buildHash,
      chainId,
      genesisHash: genesis[0] ? pointerOf(genesis[0].block).hash : '',
    }
    const mismatch = identityMismatch(this.#metadata, identity)
    if (mismatch) this.#handleMismatch(mismatch)
    this.#metadata.identity = identity
    this.#chainId = chainId
    return chainId
  }

  /** Follows the chain until the signal, a failed handler or an error that a person has to act on. */
  async run(): Promise<void> {
    if (this.#chainId === null) await this.identify(null)
    const stored = this.#metadata.error
    if (stored?.fatal) {
      this.#makeIndexes()
      this.#tell({ type: 'failed', error: stored })
    }
    for (;;) {
      this.#signal.throwIfAborted()
      const head = pointerOf((await this.#retrying(() => this.#chain.latest())).block)
      const failed = this.#metadata.error?.fatal ?? false
      const advanced = !failed && (await this.#advance(head))
      this.#reportProgress(head)
      if (!advanced) await delay(this.#options.pollMilliseconds, undefined, { signal: this.#signal })
    }
  }

  close(): void {
    this.#database.close()
    this.#lock.release()
  }

  get #nextBlock(): number {
    const cursor = this.#metadata.cursor
    return cursor ? cursor.number + 1 : Math.min(...this.#manifest.dataSources.map((source) => source.startBlock))
  }

  /** Indexes a stretch of blocks up to `head`. Returns false when there is nothing to do for now. */
  async #advance(head: BlockPointer): Promise<boolean> {
    const from = this.#nextBlock
    const finalBlock = head.number - this.#options.finalityDepth
    try {
      if (from <= finalBlock) await this.#backfill(finalBlock, head)
      else {
        this.#makeIndexes()
        return await this.#follow(from, head)
      }
      return true
    } catch (error) {
      if (!(error instanceof HandlerFailure)) throw error
      this.#makeIndexes()
      this.#reportProgress(head)
      const stored = this.#metadata.error
      if (stored) this.#tell({ type: 'failed', error: stored })
      return false
    }
  }

  /** Final blocks, range by range; the next range is fetched while one is being written. */
  async #backfill(finalBlock: number, head: BlockPointer): Promise<void> {
    const started = performance.now()
    let fetching: Promise<FetchedBlocks> | null = null
    let sources = this.#writer.sources.all.length
    while (this.#nextBlock <= finalBlock) {
      const fetched: FetchedBlocks = await (fetching ?? this.#fetchRange(this.#nextBlock, finalBlock))
      const next = fetched.end.number + 1
      fetching = next <= finalBlock ? this.#fetchRange(next, finalBlock) : null
      // Its error surfaces when it is awaited; until then it must not count as unhandled.
      fetching?.catch(() => undefined)
      await this.#writer.write(fetched)
      if (performance.now() - started > INDEXES_AFTER_MILLISECONDS) this.#makeIndexes()
      this.#reportProgress(head)
      if (this.#writer.sources.all.length !== sources) {
        // What was fetched ahead lacks the logs of data sources made meanwhile.
        sources = this.#writer.sources.all.length
        fetching = null
      }
    }
  }

  #fetchRange(from: number, finalBlock: number): Promise<FetchedBlocks> {
    return this.#retrying(async () => {
      const to = Math.min(finalBlock, from + this.#range.blocks - 1)
      const fetched = await fetchFinalBlocks(this.#chain, this.#writer.sources, from, to)
      this.#range.fetched(fetched.work.reduce((sum, work) => sum + 1 + work.logs.length, 0))
      return fetched
    })
  }

  /** Blocks that may still change: each must be its predecessor's child. */
  async #follow(from: number, head: BlockPointer): Promise<boolean> {
    const cursor = this.#metadata.cursor
    if (cursor && head.number <= cursor.number) {
      const known = this.#metadata.blockByNumber(head.number)
      // A node that is behind, or one with nothing new.
      if (!known || known.hash === head.hash) return false
      await this.#revertToFork()
      return true
    }
    if (from > head.number) return false
    const numbers = Array.from({ length: head.number - from + 1 }, (_, index) => from + index)
    const headers = await this.#retrying(() => this.#chain.blocksByNumber(numbers, false))
    if (!isLinked(headers)) return true
    if (cursor && headers[0] && pointerOf(headers[0].block).parentHash !== cursor.hash) {
      await this.#revertToFork()
      return true
    }
    try {
      const fetched = await fetchRecentBlocks(this.#chain, this.#writer.sources, headers)
      await this.#writer.write(fetched)
    } catch (error) {
      if (!(error instanceof RpcError)) throw error
      // The blocks may have gone meanwhile: look at the head anew instead of asking for them again.
      this.#fault(error)
      return false
    }
    this.#recovered()
    return true
  }

  /** Goes back to the latest block that this chain still has. @throws IndexerError when that is beyond the finality depth. */
  async #revertToFork(): Promise<void> {
    const cursor = this.#metadata.cursor
    if (!cursor) return
    const lowest = Math.max(0, cursor.number - this.#options.finalityDepth)
    for (
      let known = this.#metadata.blockAtOrBelow(cursor.number);
      known;
      known = this.#metadata.blockAtOrBelow(known.number - 1)
    ) {
      const { number, hash } = known
      if (number < lowest) break
      const block = await this.#retrying(() => this.#chain.blockByNumber(number))
      if (block && pointerOf(block.block).hash === hash) {
        this.#writer.revertTo(known)
        this.#tell({ type: 'reorg', from: cursor.number, to: number })
        return
      }
    }
    throw new IndexerError(
      'reorg-too-deep',
      `the chain changed more than ${this.#options.finalityDepth} blocks below the indexed block ${cursor.number}; raise the finality depth and index again`,
    )
  }

  #makeIndexes(): void {
    if (this.#indexesMade) return
    createIndexes(this.#database, entityTables(parseSubgraphSchema(this.#manifest.schemaSource)).values())
    this.#indexesMade = true
  }

  #reportProgress(head: BlockPointer): void {
    if (this.#chainId === null) return
    const latestBlock = this.#metadata.cursor
    const synced = latestBlock !== null && latestBlock.number >= head.number
    this.#tell({ type: 'progress', chainId: this.#chainId, latestBlock, chainHeadBlock: head, synced })
  }

  #retrying<T>(attempt: () => Promise<T>, limitMilliseconds: number | null = null): Promise<T> {
    return retry(attempt, {
      signal: this.#signal,
      onFault: (error) => this.#fault(error),
      onSuccess: () => this.#recovered(),
      onShrink: () => {
        const smallerRange = this.#range.shrink()
        return this.#chain.shrinkBatches() || smallerRange
      },
      ...(limitMilliseconds === null ? {} : { limitMilliseconds }),
    })
  }

  #fault(error: RpcError): void {
    this.#tell({ type: 'fault', message: error.message })
  }

  #recovered(): void {
    this.#tell({ type: 'fault', message: null })
  }

  #handleMismatch(mismatch: string): void {
    const { databaseFile, onMismatch } = this.#options
    if (onMismatch === 'error') {
      throw new IndexerError(
        'database-mismatch',
        `the database ${databaseFile} was made from ${mismatch}; delete it, choose another file, or start with --reset`,
      )
    }
    this.#database.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(databaseFile + suffix, { force: true })
    this.#indexesMade = false
    ;[this.#database, this.#metadata, this.#writer] = this.#open()
    this.#metadata.identity = { buildHash: this.#manifest.buildHash }
  }

  #open(): [Database, Metadata, IndexWriter] {
    const { databaseFile, instanceMode, cacheBytes } = this.#options
    const schema = parseSubgraphSchema(this.#manifest.schemaSource)
    const tables = entityTables(schema)
    const database = openDatabase(databaseFile, 'write')
    try {
      createTables(database, tables.values())
      const metadata = new Metadata(database)
      const store = new EntityStore(database, tables)
      const entities = new EntityCache(store, schema, cacheBytes)
      const dynamic = new DynamicDataSources(database, this.#manifest)
      const mappings = [...this.#manifest.dataSources, ...this.#manifest.templates.values()].map(
        (source) => source.mapping,
      )
      const processor = new BlockProcessor(
        {
          entities,
          dynamic,
          calls: new ContractCalls(this.#chain),
          watchdog: this.#watchdog,
          instanceMode,
          nonFatalErrors: this.#manifest.nonFatalErrors,
          onLog: (source, level, message) => this.#tell({ type: 'log', source, level, message }),
        },
        mappings,
      )
      const retrying = <T>(attempt: () => Promise<T>) => this.#retrying(attempt)
      const parts = {
        database,
        manifest: this.#manifest,
        schema,
        metadata,
        store,
        entities,
        dynamic,
        processor,
        chain: this.#chain,
        retrying,
      }
      return [database, metadata, new IndexWriter(parts)]
    } catch (error) {
      database.close()
      throw error
    }
  }
}

function isLinked(headers: readonly FullBlock[]): boolean {
  return headers.every(({ block }, index) => {
    const parent = headers[index - 1]
    return !parent || parent.block.hash.equals(block.parentHash)
  })
}
