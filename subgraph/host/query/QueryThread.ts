import { Worker } from 'node:worker_threads'
import type { QueryRequest } from '../graphql/QueryEngine.ts'
import { errorAnswer, type QueryAnswer } from './QueryAnswer.ts'
import type { QuerySource, QueryThreadMessage, QueryWorkerData } from './queryWorker.ts'

export interface QueryThreadOptions extends QuerySource {
  timeoutMilliseconds: number
  maxHeapMegabytes: number
}

type Outcome = QueryAnswer | 'late' | 'too-large' | Error

/** How long a thread may take to notice that it is to give its query up. */
const GRACE_MILLISECONDS = 500

/**
 * A thread for queries, with a limit of time and memory for each. What takes too long is given up by the thread itself,
 * which looks for that within its statements; if it does not, or has no memory left, another thread takes its place.
 */
export class QueryThread {
  readonly #options: QueryThreadOptions
  /** 1 while the thread is to give its query up. */
  readonly #ending = new Int32Array(new SharedArrayBuffer(4))
  #worker: Promise<Worker>
  #stopped = false
  /** Queries that were ended at a limit. */
  ended = 0

  constructor(options: QueryThreadOptions) {
    this.#options = options
    this.#worker = this.#start()
  }

  /** Resolves when it may be asked. @throws Error that kept the thread from starting */
  async untilReady(): Promise<void> {
    await this.#worker
  }

  /** One question at a time. @throws Error when the thread cannot answer at all */
  async ask(request: QueryRequest): Promise<QueryAnswer> {
    const worker = await this.#worker.catch((error: unknown) => {
      // What kept it from starting may be over by the next question.
      this.#worker = this.#start()
      throw error
    })
    const outcome = await this.#answer(worker, request)
    if (outcome instanceof Error) throw outcome
    if (typeof outcome === 'object') return outcome
    this.ended++
    const { timeoutMilliseconds, maxHeapMegabytes } = this.#options
    if (outcome === 'late') {
      this.#worker = this.#giveUp(worker)
      this.#worker.catch(() => undefined)
      return errorAnswer(`Query timed out: it took longer than ${timeoutMilliseconds / 1000} s`)
    }
    this.#replace(worker)
    return errorAnswer(`Query needs more memory than it may have, ${maxHeapMegabytes} MB`)
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#worker.then((worker) => worker.terminate()).catch(() => undefined)
  }

  #answer(worker: Worker, request: QueryRequest): Promise<Outcome> {
    return new Promise((resolve) => {
      const settle = (outcome: Outcome) => {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        resolve(outcome)
      }
      const onMessage = (message: Exclude<QueryThreadMessage, 'ready'>) =>
        settle('failure' in message ? new Error(message.failure) : message)
      const onError = (error: NodeJS.ErrnoException) =>
        settle(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : error)
      const onExit = () => settle(new Error('the query thread ended'))
      const timer = setTimeout(() => settle('late'), this.#options.timeoutMilliseconds)
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      worker.postMessage(request)
    })
  }

  /** Has the thread give its query up, or ends it; resolves with the one that goes on. */
  async #giveUp(worker: Worker): Promise<Worker> {
    Atomics.store(this.#ending, 0, 1)
    const heard = await new Promise<boolean>((resolve) => {
      setTimeout(() => resolve(false), GRACE_MILLISECONDS).unref()
      worker.once('message', () => resolve(true)).once('exit', () => resolve(false))
    })
    Atomics.store(this.#ending, 0, 0)
    if (heard) return worker
    if (this.#stopped) throw new Error('the indexer was closed')
    this.#replace(worker)
    return this.#worker
  }

  #start(): Promise<Worker> {
    const { buildDirectory, databaseFile, maxHeapMegabytes } = this.#options
    const started = new Promise<Worker>((resolve, reject) => {
      if (this.#stopped) throw new Error('the indexer was closed')
      const worker = new Worker(new URL('./queryWorker.ts', import.meta.url), {
        workerData: { buildDirectory, databaseFile, ending: this.#ending } satisfies QueryWorkerData,
        // Nearly all that a query allocates is garbage when it ends: more room only makes the process larger.
        resourceLimits: { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: 12 },
      })
      worker.once('message', () => {
        worker.once('exit', () => this.#replace(worker))
        resolve(worker)
      })
      worker.on('error', reject)
      worker.once('exit', () => reject(new Error('the query thread ended')))
    })
    // Whoever asks next hears of it.
    started.catch(() => undefined)
    return started
  }

  /** Never two at a time, however long the old thread takes to notice: threads must not add up. */
  #replace(worker: Worker): void {
    if (this.#stopped || this.#replaced.has(worker)) return
    this.#replaced.add(worker)
    this.#worker = worker.terminate().then(() => this.#start())
    this.#worker.catch(() => undefined)
  }

  readonly #replaced = new WeakSet<Worker>()
}
