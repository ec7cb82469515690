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
  resolve: (answer: QueryAnswer) => void
  reject: (error: unknown) => void
}

/** Hands questions to threads, in the order they came. There is room for so many and no more. */
export class QueryQueue {
  readonly #threads: readonly QueryThread[]
  readonly #idle: QueryThread[]
  readonly #limits: QueueLimits
  /** In order; a set, so that who goes away is taken out at once. */
  readonly #waiting = new Set<Entry>()
  #characters = 0

  constructor(threads: readonly QueryThread[], limits: QueueLimits) {
    this.#threads = threads
    this.#idle = [...threads]
    this.#limits = limits
  }

  get waiting(): number {
    return this.#waiting.size
  }

  get running(): number {
    return this.#threads.length - this.#idle.length
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
      const entry = { request, characters, since: performance.now(), resolve, reject }
      const thread = this.#idle.pop()
      if (thread) {
        void this.#serve(thread, entry)
        return
      }
      const { maxWaiting, maxWaitingCharacters } = this.#limits
      if (this.#waiting.size >= maxWaiting || this.#characters + characters > maxWaitingCharacters)
        throw new QueryUnavailable('too many queries are waiting')
      this.#waiting.add(entry)
      this.#characters += characters
      signal.addEventListener(
        'abort',
        () => {
          if (this.#remove(entry)) reject(new Error('nobody waits for the answer'))
        },
        { once: true },
      )
    })
  }

  /** Answers one question after the other, as long as any wait. */
  async #serve(thread: QueryThread, first: Entry): Promise<void> {
    for (let entry: Entry | undefined = first; entry; entry = this.#next()) {
      try {
        entry.resolve(await thread.ask(entry.request))
      } catch (error) {
        entry.reject(error)
      }
    }
    this.#idle.push(thread)
  }

  #next(): Entry | undefined {
    for (const entry of this.#waiting) {
      this.#remove(entry)
      if (performance.now() - entry.since <= this.#limits.maxWaitMilliseconds) return entry
      entry.reject(new QueryUnavailable('the query waited too long for its turn'))
    }
    return undefined
  }

  #remove(entry: Entry): boolean {
    const waited = this.#waiting.delete(entry)
    if (waited) this.#characters -= entry.characters
    return waited
  }
}
