import { Worker } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { DeterministicError } from '../../errors/DeterministicError.ts'
import type { BatchBytes } from './replayBatch.ts'
import type { StoreWorkerData, StoreWorkerMessage } from './storeWorker.ts'

/** Batches that may wait or be written while another one is made. */
const MAX_ON_THEIR_WAY = 2
const FIRST_MEMORY_BYTES = 1024 * 1024
const HEAP_MEGABYTES = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 128 }

/** Writes batches in a thread of its own, one transaction each, in order. After a failure nothing more is written. */
export class StoreThread {
  readonly #worker: Worker
  readonly #onWritten: () => void
  readonly #ended: Promise<void>
  readonly #free: ArrayBuffer[] = []
  #onTheirWay = 0
  #failure: Error | null = null
  /** To be called when a batch was written, or none will be any more. */
  #wake: (() => void) | null = null

  /** @param onWritten is called for each batch that is in the database now */
  constructor(data: StoreWorkerData, onWritten: () => void) {
    this.#onWritten = onWritten
    this.#worker = new Worker(new URL('./storeWorker.ts', import.meta.url), {
      workerData: data,
      resourceLimits: HEAP_MEGABYTES,
    })
    this.#worker.on('message', (message: StoreWorkerMessage) => this.#receive(message))
    this.#worker.on('error', (error: Error) => this.#fail(error))
    this.#ended = new Promise((resolve) =>
      this.#worker.once('exit', () => {
        this.#fail(new Error('the thread that writes ended'))
        resolve()
      }),
    )
  }

  /** Memory for another batch. */
  takeMemory(): ArrayBuffer {
    return this.#free.pop() ?? new ArrayBuffer(FIRST_MEMORY_BYTES)
  }

  /**
   * Sends a batch on its way; resolves when another one may be made.
   * @throws what an earlier batch failed with
   */
  async send(batch: BatchBytes): Promise<void> {
    this.#worker.postMessage(batch, [batch.memory])
    this.#onTheirWay++
    await this.#untilAtMost(MAX_ON_THEIR_WAY - 1)
  }

  /** Resolves when all is written. @throws what a batch failed with */
  settled(): Promise<void> {
    return this.#untilAtMost(0)
  }

  async stop(): Promise<void> {
    this.#worker.postMessage(null)
    await this.#ended
  }

  async #untilAtMost(count: number): Promise<void> {
    while (this.#failure === null && this.#onTheirWay > count)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    if (this.#failure !== null) throw this.#failure
  }

  #receive(message: StoreWorkerMessage): void {
    if (message.type === 'failed') this.#fail(asError(message))
    else {
      this.#onTheirWay--
      this.#free.push(message.memory)
      this.#onWritten()
      this.#wake?.()
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error
    this.#wake?.()
  }
}

/** As it was thrown in the thread: whoever waits tells errors apart by their class. */
function asError({ name, code, message }: { name: string; code: string; message: string }): Error {
  if (name === 'DeterministicError') return new DeterministicError(message)
  if (code.startsWith('SQLITE_')) return new Sqlite.SqliteError(message, code)
  return new Error(message)
}
