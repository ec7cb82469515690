import type { QueryRequest } from '../graphql/QueryEngine.ts'
import type { QueryAnswer } from './QueryAnswer.ts'
import type { QueryThread } from './QueryThread.ts'
import { QueryUnavailable } from './QueryUnavailable.ts'

export interface QueueLimits {
  maxWaiting: number
  /** Length of all waiting questions together. */
  maxWaitingCharacters: number
  /** Who waited longer is turned away when the turn comes. */
  maxWaitMilliseconds: number
}

interface Entry {
  request: QueryRequest
  characters: number
  since: number
  /** Once a thread has it. */
  withdraw: (() => void) | null
  resolve: (answer: QueryAnswer) => void
  reject: (error: unknown) => void
}

/** Hands questions to threads, in the order they came. There is room for so many and no more. */
export class QueryQueue {
  readonly #threads: readonly QueryThread[]
  readonly #limits: QueueLimits
  /** Questions that a thread may have at a time. */
  readonly #depth: number
  /** Those that no thread is at, in order; a set, so that who goes away is taken out at once. */
  readonly #waiting = new Set<Entry>()
  #characters = 0

  constructor(threads: readonly QueryThread[], limits: QueueLimits) {
    this.#threads = threads
    this.#limits = limits
    // A lone thread has the next question at hand while it answers one. Of several another might be free for it sooner.
    this.#depth = threads.length === 1 ? 2 : 1
  }

  get waiting(): number {
    return this.#waiting.size
  }

  get running(): number {
    return this.#threads.filter((thread) => thread.asked > 0).length
  }

  /** Queries that were ended at a limit. */
  get ended(): number {
    return this.#threads.reduce((sum, thread) => sum + thread.ended, 0)
  }

  /**
   * @param characters the question's length
   * @param signal gives up the place while the question still waits
   * @throws QueryUnavailable when there is no room, or no turn in time
   */
  ask(request: QueryRequest, characters: number, signal: AbortSignal): Promise<QueryAnswer> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const { maxWaiting, maxWaitingCharacters } = this.#limits
      const allBusy = this.#threads.every((thread) => thread.asked > 0)
      if (allBusy && (this.#waiting.size >= maxWaiting || this.#characters + characters > maxWaitingCharacters))
        throw new QueryUnavailable('too many queries are waiting')
      const entry: Entry = { request, characters, since: performance.now(), withdraw: null, resolve, reject }
      this.#waiting.add(entry)
      this.#characters += characters
      this.#handOver()
      if (!this.#waiting.has(entry)) return
      signal.addEventListener(
        'abort',
        () => {
          if (!this.#remove(entry)) return
          entry.withdraw?.()
          reject(new Error('nobody waits for the answer'))
        },
        { once: true },
      )
    })
  }

  /** Gives questions to threads that may have more. They wait on until their thread comes to them. */
  #handOver(): void {
    for (const entry of this.#waiting) {
      if (entry.withdraw !== null) continue
      const thread = this.#threads.find(({ asked }) => asked < this.#depth)
      if (!thread) return
      if (performance.now() - entry.since > this.#limits.maxWaitMilliseconds) {
        this.#remove(entry)
        entry.reject(new QueryUnavailable('the query waited too long for its turn'))
        continue
      }
      const { answer, withdraw } = thread.ask(entry.request, () => this.#remove(entry))
      entry.withdraw = withdraw
      void answer.then(entry.resolve, entry.reject).finally(() => this.#handOver())
    }
  }

  #remove(entry: Entry): boolean {
    const waited = this.#waiting.delete(entry)
    if (waited) this.#characters -= entry.characters
    return waited
  }
}
