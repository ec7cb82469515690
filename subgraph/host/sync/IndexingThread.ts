import { Worker } from 'node:worker_threads'
import { IndexerError } from '../errors/IndexerError.ts'
import { Metadata } from '../store/Metadata.ts'
import { openDatabase } from '../store/openDatabase.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import { Watchdog } from './Watchdog.ts'

/** Runs the indexer in a thread of its own and stops it when a handler does not return. */
export class IndexingThread {
  readonly #worker: Worker
  readonly #ended: Promise<void>
  readonly #timer: NodeJS.Timeout

  private constructor(worker: Worker, watchdog: Watchdog, timeoutMilliseconds: number, onTimeout: () => void) {
    this.#worker = worker
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    let seen: { handler: number; since: number } | null = null
    this.#timer = setInterval(
      () => {
        const handler = watchdog.running
        if (handler === null) seen = null
        else if (seen?.handler !== handler) seen = { handler, since: performance.now() }
        else if (performance.now() - seen.since > timeoutMilliseconds) {
          clearInterval(this.#timer)
          void worker.terminate().then(onTimeout)
        }
      },
      Math.min(1_000, timeoutMilliseconds / 2),
    )
    this.#timer.unref()
  }

  /** Resolves when the database is open and, if the endpoint answers, chain and database fit. @throws IndexerError */
  static async start(
    options: IndexerOptions,
    receive: (message: IndexerMessage) => void,
    handlerTimeoutMilliseconds: number,
  ): Promise<IndexingThread> {
    const shared = Watchdog.share()
    const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), {
      workerData: { options, watchdog: shared },
      // Room for the garbage of a few handlers to die young; Node would give twice as much.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    })
    const onTimeout = () => {
      const error = recordTimeout(options.databaseFile, handlerTimeoutMilliseconds)
      receive({ type: 'failed', error })
    }
    const thread = new IndexingThread(worker, new Watchdog(shared), handlerTimeoutMilliseconds, onTimeout)
    try {
      await new Promise<void>((resolve, reject) => {
        let ready = false
        worker.on('message', (message: IndexerMessage) => {
          if (message.type === 'ready') {
            ready = true
            resolve()
          } else if (message.type === 'fatal' && !ready)
            reject(new IndexerError(message.code ?? 'build-invalid', message.message))
          receive(message)
        })
        worker.once('error', (error: Error) => {
          reject(error)
          receive({ type: 'fatal', code: null, message: `indexing stopped: ${error.message}` })
        })
      })
      return thread
    } catch (error) {
      await thread.stop()
      throw error
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    this.#worker.postMessage('stop')
    const grace = setTimeout(() => void this.#worker.terminate(), 5_000)
    await this.#ended
    clearTimeout(grace)
  }
}

/** The stopped thread's transaction is gone with it; the error goes on top of the last good block. */
function recordTimeout(databaseFile: string, timeoutMilliseconds: number) {
  const database = openDatabase(databaseFile, 'write')
  try {
    const metadata = new Metadata(database)
    const error = {
      block: (metadata.cursor?.number ?? -1) + 1,
      blockHash: '',
      fatal: true,
      dataSource: '',
      handler: '',
      txHash: '',
      message: `a handler did not return within ${timeoutMilliseconds} ms`,
    }
    metadata.addError(error)
    return error
  } finally {
    database.close()
  }
}
