import { resolve } from 'node:path'
import { IndexerError } from './errors/IndexerError.ts'
import { keepWasmCode } from './keepWasmCode.ts'
import { errorMessage } from './errors/errorMessage.ts'
import { readManifest } from './manifest/readManifest.ts'
import { startQueries } from './query/startQueries.ts'
import type { IndexerStatus } from './server/IndexerStatus.ts'
import { listen } from './server/listen.ts'
import { OutgoingAnswers } from './server/OutgoingAnswers.ts'
import { StatusBoard } from './server/StatusBoard.ts'
import { asDatabaseError } from './store/asDatabaseError.ts'
import { Metadata } from './store/Metadata.ts'
import { openDatabase } from './store/openDatabase.ts'
import type { IndexerMessage } from './sync/IndexerMessage.ts'
import type { IndexerOptions } from './sync/IndexerOptions.ts'
import { IndexingThread } from './sync/IndexingThread.ts'

export interface StartIndexerOptions
  extends Partial<Omit<IndexerOptions, 'buildDirectory' | 'rpcUrl' | 'databaseFile'>> {
  /** Output folder of `graph build`. */
  buildDirectory: string
  /** HTTP JSON-RPC endpoint of the chain. */
  rpcUrl: string
  /** SQLite file; made when it is missing. */
  databaseFile: string
  /** Address to listen on; only this machine by default. */
  host?: string
  /** 0 takes any free port. */
  port?: number
  /** Name of the subgraph in its URL. */
  name?: string
  /** A handler that runs longer is stopped, and indexing with it. */
  handlerTimeoutMilliseconds?: number
  maxRequestBytes?: number
  /** Threads that may answer queries, each with some 35 MB of memory (2). All but the first start when somebody waits. */
  queryThreads?: number
  /** A query that runs longer is ended. */
  queryTimeoutMilliseconds?: number
  /** So many queries may wait for their turn; more are turned away. */
  maxWaitingQueries?: number
  onProgress?: (status: IndexerStatus) => void
  /** Messages of mappings (`log.info` …) and of the indexer itself. */
  onLog?: (line: { level: string; source: string; message: string }) => void
}

export interface RunningIndexer {
  /** The GraphQL endpoint. */
  url: string
  statusUrl: string
  metricsUrl: string
  status: () => IndexerStatus
  /** Resolves when block `number` is indexed and can be queried; rejects when indexing fails before. */
  untilBlock: (number: number) => Promise<void>
  close: () => Promise<void>
}

/**
 * Indexes a subgraph build into a database and serves its GraphQL API over HTTP, until closed.
 * @throws IndexerError for whatever a person has to put right: build, chain, database, port
 */
export async function startIndexer(options: StartIndexerOptions): Promise<RunningIndexer> {
  const { host = '127.0.0.1', port = 8000, name = 'plenum', onProgress, onLog } = options
  const manifest = readManifest(options.buildDirectory)
  const databaseFile = resolve(options.databaseFile)
  const waiting = new Set<{ block: number; resolve: () => void; reject: (error: Error) => void }>()
  const board = new StatusBoard(name, manifest.buildHash)

  let serving = false
  const settle = () => {
    for (const entry of waiting) {
      if (board.latestNumber >= entry.block) entry.resolve()
      else if (board.failure !== null) entry.reject(new IndexerError('handler-failed', board.failure))
      else continue
      waiting.delete(entry)
    }
  }
  const receive = (message: IndexerMessage) => {
    board.receive(message)
    if (message.type === 'log') onLog?.(message)
    else if (message.type === 'reorg')
      onLog?.({
        level: 'warning',
        source: 'indexer',
        message: `chain reorganised: back from block ${message.from} to ${message.to ?? 'the start'}`,
      })
    else if (message.type === 'fault') onLog?.({ level: 'warning', source: 'indexer', message: message.message })
    else if (message.type === 'failed' || message.type === 'fatal')
      onLog?.({ level: 'error', source: 'indexer', message: board.failure ?? '' })
    settle()
    // Before that the board has not read yet what the database says.
    if (serving && message.type !== 'log') onProgress?.(board.status)
  }

  keepWasmCode()
  // Both need as long to start as the rest of the process.
  const { schemaSource, buildHash } = manifest
  const queries = startQueries({ schemaSource, buildHash, databaseFile }, options, (error) =>
    onLog?.({
      level: 'warning',
      source: 'queries',
      message: `another query thread did not start: ${errorMessage(error)}`,
    }),
  )
  const thread = await IndexingThread.start(
    indexerOptions(options, databaseFile),
    receive,
    options.handlerTimeoutMilliseconds ?? 60_000,
  ).catch(async (error: unknown) => {
    await queries.stop()
    throw error
  })
  const database = openDatabase(databaseFile, 'read')
  const stop = async () => {
    await Promise.all([thread.stop(), queries.stop()])
    database.close()
  }
  try {
    board.restore(new Metadata(database))
    serving = true
    const services = {
      name,
      board,
      queries: await queries.serve(database),
      outgoing: new OutgoingAnswers(),
      maxBodyBytes: options.maxRequestBytes ?? 256 * 1024,
    }
    const { server, port: actualPort } = await listen(services, host, port)
    const origin = `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}`
    let closing: Promise<void> | null = null
    const close = async () => {
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
      await stop()
      for (const entry of waiting) entry.reject(new IndexerError('closed', 'the indexer was closed'))
      waiting.clear()
    }
    return {
      url: `${origin}/subgraphs/name/${name}`,
      statusUrl: `${origin}/status`,
      metricsUrl: `${origin}/metrics`,
      status: () => board.status,
      untilBlock: (block) =>
        new Promise((resolve, reject) => {
          waiting.add({ block, resolve, reject })
          settle()
        }),
      close: () => (closing ??= close()),
    }
  } catch (error) {
    await stop()
    throw asDatabaseError(databaseFile, error)
  }
}

function indexerOptions(options: StartIndexerOptions, databaseFile: string): IndexerOptions {
  return {
    buildDirectory: resolve(options.buildDirectory),
    rpcUrl: options.rpcUrl,
    databaseFile,
    chainId: options.chainId ?? null,
    onMismatch: options.onMismatch ?? 'error',
    instanceMode: options.instanceMode ?? 'reset',
    finalityDepth: options.finalityDepth ?? 64,
    pollMilliseconds: options.pollMilliseconds ?? pollMillisecondsFor(options.rpcUrl),
    rpcTimeoutMilliseconds: options.rpcTimeoutMilliseconds ?? 20_000,
    maxBodyBytes: options.maxBodyBytes ?? 64 * 1024 * 1024,
    maxRange: options.maxRange ?? 50_000,
    headersChecked: options.headersChecked ?? 512,
    cacheBytes: options.cacheBytes ?? 16 * 1024 * 1024,
  }
}

/** A node on this machine may be asked often; an endpoint elsewhere counts requests, and blocks take seconds. */
function pollMillisecondsFor(rpcUrl: string): number {
  return /^https?:\/\/(localhost|127\.|\[::1\])/.test(rpcUrl) ? 100 : 500
}
