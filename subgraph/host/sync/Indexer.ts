import { rmSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { errorMessage } from '../errors/errorMessage.ts'
import type { FaultKind } from '../errors/FaultKind.ts'
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
import { asDatabaseError, isPassingDatabaseError } from '../store/asDatabaseError.ts'
import { createIndexes } from '../store/createIndexes.ts'
import { closeDatabase } from '../store/closeDatabase.ts'
import { DatabaseLock } from '../store/DatabaseLock.ts'
import { entityTables } from '../store/EntityTable.ts'
import type { Identity, IndexingError } from '../store/Metadata.ts'
import { checkChain, identityMismatch } from './checkIdentity.ts'
import { type FetchedBlocks, fetchFinalBlocks, fetchRecentBlocks } from './fetchBlocks.ts'
import { findFork } from './findFork.ts'
import { HandlerFailure } from './HandlerFailure.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import { type OpenIndex, openIndex } from './openIndex.ts'
import { RangeSize } from './RangeSize.ts'
import type { StoppedHandler } from './BlockProcessor.ts'
import type { Watchdog } from './Watchdog.ts'

/** A back-fill that takes longer is waiting for its endpoint, and its queries should not wait for its end. */
const INDEXES_AFTER_MILLISECONDS = 5 * 60_000

/** How long to wait for the endpoint before serving what is stored without it. */
const START_LIMIT_MILLISECONDS = 8_000

/** After that long without an answer the chain's head is looked at anew: what was asked for may be gone. */
const READ_LIMIT_MILLISECONDS = 20_000

/** Recent blocks to index in one transaction. */
const RECENT_BLOCKS = 128

/** How long to wait for space on the disk, or for another program to let go of the database, before trying again. */
const DISK_PAUSE_MILLISECONDS = 500

/** Indexes one subgraph from one endpoint into one database, from where the database stands, until it is stopped. */
export class Indexer {
  readonly #options: IndexerOptions
  readonly #manifest: Manifest
  readonly #chain: ChainReader
  readonly #lock: DatabaseLock
  readonly #range: RangeSize
  readonly #watchdog: Watchdog
  readonly #stopped: StoppedHandler | null
  readonly #signal: AbortSignal
  readonly #tell: (message: IndexerMessage) => void
  #index: OpenIndex
  #chainId: number | null = null
  /** Whether something had to be waited for since progress was reported, and whether that was told last. */
  #faulted = false
  #degraded = false
  #indexesMade = false
  readonly #started = performance.now()

  /**
   * @param stopped a handler that had to be stopped from outside, which fails when its block comes again
   * @throws IndexerError for a build, database or option that cannot be used
   */
  constructor(
    options: IndexerOptions,
    watchdog: Watchdog,
    stopped: StoppedHandler | null,
    signal: AbortSignal,
    tell: (message: IndexerMessage) => void,
  ) {
    this.#options = options
    this.#watchdog = watchdog
    this.#stopped = stopped
    this.#signal = signal
    this.#tell = tell
    this.#manifest = readManifest(options.buildDirectory)
    this.#range = new RangeSize({ max: options.maxRange })
    const { rpcTimeoutMilliseconds: timeoutMilliseconds, maxBodyBytes } = options
    const client = new RpcClient(options.rpcUrl, { timeoutMilliseconds, maxBodyBytes, signal })
    const patient = new PatientClient(client, (error) => this.#fault(error), signal)
    this.#chain = new ChainReader(patient, options.headersChecked > 0)
    this.#lock = new DatabaseLock(options.databaseFile)
    try {
      this.#index = this.#open()
      const { metadata } = this.#index
      const { buildHash } = metadata.identity
      if (buildHash === undefined) metadata.identity = { buildHash: this.#manifest.buildHash }
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
    const mismatch = identityMismatch(this.#index.metadata, identity)
    if (mismatch) this.#handleMismatch(mismatch)
    this.#index.metadata.identity = identity
    this.#chainId = chainId
    return chainId
  }

  /** Follows the chain until the signal, a failed handler or an error that a person has to act on. */
  async run(): Promise<void> {
    const chainId = this.#chainId ?? (await this.identify(null))
    const stored = this.#index.metadata.error
    if (stored?.fatal) {
      this.#makeIndexes()
      this.#tell({ type: 'failed', error: stored })
    }
    for (;;) {
      this.#signal.throwIfAborted()
      const head = pointerOf((await this.#retrying(() => this.#chain.latest(chainId))).block)
      const advanced = await this.#tryToAdvance(head, chainId)
      this.#reportProgress(head)
      if (!advanced) await delay(this.#options.pollMilliseconds, undefined, { signal: this.#signal })
    }
  }

  close(): void {
    closeDatabase(this.#index.database)
    this.#lock.release()
  }

  get #nextBlock(): number {
    const { position } = this.#index.writer
    return position ? position.number + 1 : Math.min(...this.#manifest.dataSources.map((source) => source.startBlock))
  }

  /**
   * Whatever the endpoint or the disk refuses now is tried again after a new look at the head: the blocks may have gone
   * meanwhile. False when there is nothing to do for now.
   */
  async #tryToAdvance(head: BlockPointer, chainId: number): Promise<boolean> {
    const { error: failure } = this.#index.metadata
    try {
      if (failure?.fatal) return await this.#leaveFailure(failure, head, chainId)
      return await this.#advance(head, chainId)
    } catch (error) {
      if (error instanceof RpcError) {
        this.#fault(error)
        if (error.shrink) this.#shrink()
      } else if (isPassingDatabaseError(error)) {
        // What was written until then is there.
        this.#tellProgress(head)
        this.#report('disk', errorMessage(asDatabaseError(this.#options.databaseFile, error)))
        await delay(DISK_PAUSE_MILLISECONDS, undefined, { signal: this.#signal })
      } else throw error
      return false
    }
  }

  /** Indexes a stretch of blocks up to `head`. Returns false when there is nothing to do for now. */
  async #advance(head: BlockPointer, chainId: number): Promise<boolean> {
    const finalBlock = head.number - this.#options.finalityDepth
    try {
      if (this.#nextBlock <= finalBlock) return await this.#backfill(finalBlock, head, chainId)
      if (this.#indexesAreDue) this.#makeIndexes()
      const advanced = await this.#follow(this.#nextBlock, head, chainId)
      if (this.#nextBlock > head.number) this.#makeIndexes()
      return advanced
    } catch (error) {
      if (!(error instanceof HandlerFailure)) throw error
      this.#makeIndexes()
      this.#reportProgress(head)
      const stored = this.#index.metadata.error
      if (stored) this.#tell({ type: 'failed', error: stored })
      return false
    }
  }

  async #backfill(finalBlock: number, head: BlockPointer, chainId: number): Promise<boolean> {
    const { metadata, writer } = this.#index
    const { cursor } = metadata
    // It was near the head once; while nobody looked the chain may have left it.
    if (cursor && !(await this.#isOnChain(cursor))) return this.#revertToFork(cursor, chainId)
    try {
      await this.#indexFinalBlocks(finalBlock, head, chainId)
    } finally {
      await writer.settle()
    }
    return true
  }

  /** Range by range; while one's handlers run the next is fetched, and what the last ones changed is written. */
  async #indexFinalBlocks(finalBlock: number, head: BlockPointer, chainId: number): Promise<void> {
    const { writer } = this.#index
    let fetching: Promise<FetchedBlocks> | null = null
    let sources = writer.sources.all.length
    while (this.#nextBlock <= finalBlock) {
      const fetched: FetchedBlocks = await (fetching ?? this.#fetchRange(writer.position, finalBlock, chainId))
      fetching = fetched.end.number < finalBlock ? this.#fetchRange(fetched.end, finalBlock, chainId) : null
      // Its error surfaces when it is awaited; until then it must not count as unhandled.
      fetching?.catch(() => undefined)
      await writer.writeAhead(fetched)
      if (!this.#indexesMade && this.#indexesAreDue) {
        await writer.settle()
        this.#makeIndexes()
      }
      this.#reportProgress(head)
      if (writer.position?.number !== fetched.end.number || writer.sources.all.length !== sources) {
        // It has to go back; or what was fetched ahead lacks the logs of data sources made meanwhile.
        sources = writer.sources.all.length
        fetching = null
      }
    }
  }

  #fetchRange(after: BlockPointer | null, finalBlock: number, chainId: number): Promise<FetchedBlocks> {
    const from = after ? after.number + 1 : this.#nextBlock
    const { headersChecked } = this.#options
    return this.#retrying(async () => {
      const to = Math.min(finalBlock, from + this.#range.blocks - 1)
      const { sources } = this.#index.writer
      const fetched = await fetchFinalBlocks(this.#chain, sources, { from, to, after }, { chainId, headersChecked })
      this.#noteFetched(fetched)
      return fetched
    }, READ_LIMIT_MILLISECONDS)
  }

  /** Blocks that may still change: each must be its predecessor's child. */
  async #follow(from: number, head: BlockPointer, chainId: number): Promise<boolean> {
    const { metadata, writer } = this.#index
    const { cursor } = metadata
    if (cursor && head.number <= cursor.number) {
      const known = metadata.blockByNumber(head.number)
      // A node that is behind, or one with nothing new.
      if (!known || known.hash === head.hash) return false
      return this.#revertToFork(cursor, chainId)
    }
    if (from > head.number) return false
    const count = Math.min(RECENT_BLOCKS, this.#range.blocks, head.number - from + 1)
    const numbers = Array.from({ length: count }, (_, index) => from + index)
    const headers = await this.#chain.blocksByNumber(numbers, false)
    if (!isLinked(headers)) throw new RpcError('inconsistent', `blocks ${from} and on do not follow one another`)
    if (cursor && headers[0] && pointerOf(headers[0].block).parentHash !== cursor.hash)
      return this.#revertToFork(cursor, chainId)
    const fetched = await fetchRecentBlocks(this.#chain, writer.sources, headers)
    this.#noteFetched(fetched)
    await writer.write(fetched)
    return true
  }

  /** A block that failed and that the chain has left since is no failure any more. */
  async #leaveFailure(failure: IndexingError, head: BlockPointer, chainId: number): Promise<boolean> {
    const mayChange = failure.blockHash !== '' && failure.block > head.number - this.#options.finalityDepth
    const found = mayChange ? await this.#chain.blockByNumber(failure.block) : null
    if (found === null || pointerOf(found.block).hash === failure.blockHash) return false
    const { metadata, writer } = this.#index
    const { cursor } = metadata
    if (cursor && !(await this.#isOnChain(cursor))) return this.#revertToFork(cursor, chainId)
    await writer.revertTo(cursor)
    this.#tell({ type: 'reorg', from: failure.block, to: cursor?.number ?? null })
    return true
  }

  async #isOnChain(pointer: BlockPointer): Promise<boolean> {
    const found = await this.#chain.blockByNumber(pointer.number)
    return found === null || pointerOf(found.block).hash === pointer.hash
  }

  /** Goes back to the latest block that this chain still has. @throws IndexerError when that is beyond the finality depth */
  async #revertToFork(cursor: BlockPointer, chainId: number): Promise<boolean> {
    const { metadata, writer } = this.#index
    const [genesis] = await this.#chain.blocksByNumber([0], false)
    if (genesis && pointerOf(genesis.block).hash !== metadata.identity.genesisHash)
      throw new RpcError('wrong-chain', `the RPC endpoint is on another chain ${chainId} now: its first block differs`)
    const fork = await findFork(this.#chain, metadata, cursor, this.#options.finalityDepth)
    await writer.revertTo(fork)
    this.#tell({ type: 'reorg', from: cursor.number, to: fork?.number ?? null })
    return true
  }

  get #indexesAreDue(): boolean {
    return performance.now() - this.#started > INDEXES_AFTER_MILLISECONDS
  }

  #makeIndexes(): void {
    if (this.#indexesMade) return
    createIndexes(this.#index.database, entityTables(parseSubgraphSchema(this.#manifest.schemaSource)).values())
    this.#indexesMade = true
  }

  #reportProgress(head: BlockPointer): void {
    if (this.#degraded && !this.#faulted) {
      this.#tell({ type: 'recovered' })
      this.#degraded = false
    }
    this.#faulted = false
    this.#tellProgress(head)
  }

  #tellProgress(head: BlockPointer): void {
    if (this.#chainId === null) return
    const latestBlock = this.#index.metadata.cursor
    const synced = latestBlock !== null && latestBlock.number >= head.number
    // Of several nodes behind one address the one that answered may be behind what another has given already.
    const chainHeadBlock = latestBlock !== null && synced ? latestBlock : head
    this.#tell({ type: 'progress', chainId: this.#chainId, latestBlock, chainHeadBlock, synced })
  }

  #noteFetched({ work, recovered }: FetchedBlocks): void {
    this.#range.fetched(work.reduce((sum, { logs }) => sum + 1 + logs.length, 0))
    for (const number of recovered)
      this.#report('missing-logs', `the RPC endpoint left out logs of block ${number} at first; they are found`)
  }

  #retrying<T>(attempt: () => Promise<T>, limitMilliseconds: number | null = null): Promise<T> {
    return retry(attempt, {
      signal: this.#signal,
      onFault: (error) => this.#fault(error),
      onShrink: () => this.#shrink(),
      ...(limitMilliseconds === null ? {} : { limitMilliseconds }),
    })
  }

  /** True when less will be asked for at a time. */
  #shrink(): boolean {
    const smallerRange = this.#range.shrink()
    return this.#chain.shrinkBatches() || smallerRange
  }

  #fault(error: RpcError): void {
    this.#report(error.kind, error.message)
  }

  #report(kind: FaultKind, message: string): void {
    this.#faulted = true
    this.#degraded = true
    this.#tell({ type: 'fault', kind, message })
  }

  #handleMismatch(mismatch: string): void {
    const { databaseFile, onMismatch } = this.#options
    if (onMismatch === 'error') {
      throw new IndexerError(
        'database-mismatch',
        `the database ${databaseFile} was made from ${mismatch}; delete it, choose another file, or start with --reset`,
      )
    }
    this.#index.database.close()
    // The main file last: a log that were left behind without it would be played into the new one.
    for (const suffix of ['-wal', '-shm', '']) rmSync(databaseFile + suffix, { force: true })
    this.#indexesMade = false
    this.#index = this.#open()
    this.#index.metadata.identity = { buildHash: this.#manifest.buildHash }
  }

  #open(): OpenIndex {
    return openIndex({
      options: this.#options,
      manifest: this.#manifest,
      chain: this.#chain,
      watchdog: this.#watchdog,
      stopped: this.#stopped,
      tell: this.#tell,
      retrying: (attempt) => this.#retrying(attempt, READ_LIMIT_MILLISECONDS),
      finalSettings: () => ({ chainId: this.#chainId ?? 0, headersChecked: this.#options.headersChecked }),
    })
  }
}

function isLinked(headers: readonly FullBlock[]): boolean {
  return headers.every(({ block }, index) => {
    const parent = headers[index - 1]
    return !parent || parent.block.hash.equals(block.parentHash)
  })
}
