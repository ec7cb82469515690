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

/** A question in the hands of a thread. */
interface Handing {
  withdraw: () => void
}

interface Entry {
  request: QueryRequest
  characters: number
  since: number
  /** Once a thread has it. */
  handing: Handing | null
  resolve: (answer: QueryAnswer) => void
  reject: (error: unknown) => void
}

/** After so long a question is worth another thread, which takes memory from then on. */
const PATIENCE_MILLISECONDS = 50

/**
 * Hands questions to threads, in the order they came. There is room for so many and no more. All threads but the first
 * start when somebody has waited for some time.
 */
export class QueryQueue {
  readonly #threads: readonly QueryThread[]
  readonly #limits: QueueLimits
  /** Looks whether another thread is worth it. */
  #patience: NodeJS.Timeout | null = null
  #isStarting = false
  /** Those that no thread is at, in order; a set, so that who goes away is taken out at once. */
  readonly #waiting = new Set<Entry>()
  #characters = 0

  constructor(threads: readonly QueryThread[], limits: QueueLimits) {
    this.#threads = threads
    this.#limits = limits
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
      const entry: Entry = { request, characters, since: performance.now(), handing: null, resolve, reject }
      this.#waiting.add(entry)
      this.#characters += characters
      this.#handOver()
      if (!this.#waiting.has(entry)) return
      signal.addEventListener(
        'abort',
        () => {
          if (!this.#remove(entry)) return
          entry.handing?.withdraw()
          reject(new Error('nobody waits for the answer'))
        },
        { once: true },
      )
    })
  }

  /** Gives questions to threads that may have more. They wait on until their thread comes to them. */
  #handOver(): void {
    for (const entry of this.#waiting) {
      if (entry.handing !== null) continue
      const thread = this.#threadFor()
      if (!thread) break
      if (performance.now() - entry.since > this.#limits.maxWaitMilliseconds) {
        this.#remove(entry)
        entry.reject(new QueryUnavailable('the query waited too long for its turn'))
        continue
      }
      this.#hand(entry, thread)
    }
    this.#considerAnotherThread()
  }

  #hand(entry: Entry, thread: QueryThread): void {
    const handing: Handing = { withdraw: () => undefined }
    const isPresent = () => entry.handing === handing
    entry.handing = handing
    const { answer, withdraw } = thread.ask(entry.request, () => {
      if (isPresent()) this.#remove(entry)
    })
    handing.withdraw = withdraw
    const onFailure = (error: unknown) => {
      if (isPresent()) entry.reject(error)
    }
    void answer.then(entry.resolve, onFailure).finally(() => this.#handOver())
  }

  /** A thread that may have another question, if there is one. */
  #threadFor(): QueryThread | undefined {
    const ready = this.#threads.filter((thread) => thread.isReady)
    // A lone thread has the next question at hand while it answers one. Of several another might be free for it sooner.
    const depth = ready.length > 1 ? 1 : 2
    const able = ready.length > 0 ? ready : this.#threads.slice(0, 1)
    return able.find(({ asked }) => asked < depth)
  }

  #considerAnotherThread(): void {
    const [oldest] = this.#waiting
    const resting = this.#threads.find((thread) => !thread.isReady)
    if (!oldest || !resting || this.#isStarting || this.#patience !== null) return
    const left = oldest.since + PATIENCE_MILLISECONDS - performance.now()
    if (left <= 0) void this.#begin(resting)
    else
      this.#patience = setTimeout(() => {
        this.#patience = null
        this.#considerAnotherThread()
      }, left).unref()
  }

  async #begin(thread: QueryThread): Promise<void> {
    this.#isStarting = true
    // If it does not start the others go on, and who waits next tries again.
    const hasStarted = await thread.start().then(
      () => true,
      () => false,
    )
    this.#isStarting = false
    if (hasStarted) this.#shareOut()
  }

  /** There is another thread: nobody has to wait behind the question of the one that had been alone. */
  #shareOut(): void {
    for (const entry of this.#waiting) {
      entry.handing?.withdraw()
      entry.handing = null
    }
    this.#handOver()
  }

  #remove(entry: Entry): boolean {
    const waited = this.#waiting.delete(entry)
    if (waited) this.#characters -= entry.characters
    return waited
  }
}
