import { Worker } from 'node:worker_threads'
import { IndexerError } from '../errors/IndexerError.ts'
import type { StoppedHandler } from './BlockProcessor.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import type { IndexWorkerData } from './indexWorker.ts'
import { Watchdog } from './Watchdog.ts'

/** A mapping's own memory is not part of this. Handlers are stopped well before; this is for what nobody thought of. */
const MAX_HEAP_MEGABYTES = 640

/**
 * Runs the indexer in a thread of its own. A handler that does not return, or uses up the thread's memory, is stopped by
 * ending the thread; another one indexes up to the handler's block and fails there.
 */
export class IndexingThread {
  readonly #options: IndexerOptions
  readonly #receive: (message: IndexerMessage) => void
  readonly #timeoutMilliseconds: number
  #worker: Worker
  #ended: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #stopping = false
  #onReady: ((error: Error | null) => void) | null = null

  private constructor(
    options: IndexerOptions,
    receive: (message: IndexerMessage) => void,
    timeoutMilliseconds: number,
  ) {
    this.#options = options
    this.#receive = receive
    this.#timeoutMilliseconds = timeoutMilliseconds
    this.#worker = this.#run(null)
  }

  /** Resolves when the database is open and, if the endpoint answers, chain and database fit. @throws IndexerError */
  static async start(
    options: IndexerOptions,
    receive: (message: IndexerMessage) => void,
    handlerTimeoutMilliseconds: number,
  ): Promise<IndexingThread> {
    const thread = new IndexingThread(options, receive, handlerTimeoutMilliseconds)
    try {
      await new Promise<void>((resolve, reject) => {
        thread.#onReady = (error) => (error === null ? resolve() : reject(error))
      })
      return thread
    } catch (error) {
      await thread.stop()
      throw error
    } finally {
      thread.#onReady = null
    }
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#timer)
    const worker = this.#worker
    worker.postMessage('stop')
    const grace = setTimeout(() => void worker.terminate(), 5_000)
    await this.#ended
    clearTimeout(grace)
  }

  #run(stopped: StoppedHandler | null): Worker {
    const shared = Watchdog.share()
    const watchdog = new Watchdog(shared)
    const worker = new Worker(new URL('./indexWorker.ts', import.meta.url), {
      workerData: { options: this.#options, watchdog: shared, stopped } satisfies IndexWorkerData,
      // Room for garbage to die young: with half of it a back-fill takes some 5% longer, with half as much again no less.
      resourceLimits: { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: MAX_HEAP_MEGABYTES },
    })
    this.#ended = new Promise((resolve) => worker.once('exit', () => resolve()))
    worker.on('message', (message: IndexerMessage) => {
      if (message.type === 'ready') this.#onReady?.(null)
      else if (message.type === 'fatal' && this.#onReady) {
        // Whoever starts it is told, and tells.
        this.#onReady(new IndexerError(message.code ?? 'build-invalid', message.message))
        return
      }
      this.#receive(message)
    })
    worker.once('error', (error: NodeJS.ErrnoException) => {
      this.#onReady?.(error)
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && watchdog.running !== null)
        this.#stopHandler(worker, watchdog, `a handler needs more memory than there is for it`)
      else this.#receive({ type: 'fatal', code: null, message: `indexing stopped: ${error.message}` })
    })
    this.#watch(worker, watchdog)
    return worker
  }

  #watch(worker: Worker, watchdog: Watchdog): void {
    const limit = this.#timeoutMilliseconds
    let seen: { handler: number; since: number } | null = null
    const look = () => {
      const handler = watchdog.running
      if (handler === null) seen = null
      else if (seen?.handler !== handler) seen = { handler, since: performance.now() }
      else if (performance.now() - seen.since > limit)
        this.#stopHandler(worker, watchdog, `a handler did not return within ${limit} ms`)
    }
    this.#timer = setInterval(look, Math.min(1_000, limit / 2)).unref()
  }

  /** The thread's transaction goes with it; all before the handler's block is indexed again, and the block fails. */
  #stopHandler(worker: Worker, watchdog: Watchdog, message: string): void {
    clearInterval(this.#timer)
    void worker.terminate().then(() => {
      if (!this.#stopping) this.#worker = this.#run({ ...watchdog.handler, message })
    })
  }
}
