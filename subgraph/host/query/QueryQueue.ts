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

/** What the queue asks of its threads. */
export type QueueThread = Pick<QueryThread, 'asked' | 'ended' | 'isReady' | 'canStart' | 'start' | 'ask' | 'onChange'>

/** A question in the hands of a thread. */
interface Handing {
  thread: QueueThread
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
/** What kept a thread from starting is not over at once. */
const START_AGAIN_MILLISECONDS = 10_000

/**
 * Hands questions to threads, in the order they came. There is room for so many and no more. All threads but the first
 * start when somebody has waited for some time.
 */
export class QueryQueue {
  readonly #threads: readonly QueueThread[]
  readonly #limits: QueueLimits
  readonly #onThreadFailure: (error: unknown) => void
  /** Those that no thread is at, in order; a set, so that who goes away is taken out at once. */
  readonly #waiting = new Set<Entry>()
  #characters = 0
  /** Looks whether another thread is worth it. */
  #patience: NodeJS.Timeout | null = null
  #isStarting = false
  #startsAgainAt = 0

  /** @param onThreadFailure is told why another thread did not start; those that run go on */
  constructor(threads: readonly QueueThread[], limits: QueueLimits, onThreadFailure: (error: unknown) => void) {
    this.#threads = threads
    this.#limits = limits
    this.#onThreadFailure = onThreadFailure
    for (const thread of threads) thread.onChange = () => this.#shareOut()
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
      const allBusy = this.#able().every((thread) => thread.asked > 0)
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

  #hand(entry: Entry, thread: QueueThread): void {
    const handing: Handing = { thread, withdraw: () => undefined }
    const isPresent = () => entry.handing === handing
    entry.handing = handing
    const { answer, withdraw } = thread.ask(entry.request, () => {
      if (isPresent()) this.#remove(entry)
    })
    handing.withdraw = withdraw
    const onAnswer = (made: QueryAnswer) => {
      // Taken back too late: the thread was at it. Whoever has it now need not begin.
      if (!isPresent()) entry.handing?.withdraw()
      this.#remove(entry)
      entry.resolve(made)
    }
    const onFailure = (error: unknown) => {
      if (!isPresent()) return
      this.#remove(entry)
      entry.reject(error)
    }
    void answer.then(onAnswer, onFailure).finally(() => this.#handOver())
  }

  /** Threads that may be given questions. The first may before it has started. */
  #able(): readonly QueueThread[] {
    const ready = this.#threads.filter((thread) => thread.isReady)
    return ready.length > 0 ? ready : this.#threads.slice(0, 1)
  }

  /** A thread that may have another question, if there is one. */
  #threadFor(): QueueThread | undefined {
    const able = this.#able()
    // A lone thread has the next question at hand while it answers one. Of several another might be free for it sooner.
    const depth = able.length > 1 ? 1 : 2
    return able.find(({ asked }) => asked < depth)
  }

  #considerAnotherThread(): void {
    const [oldest] = this.#waiting
    const resting = this.#threads.find((thread) => thread.canStart)
    if (!oldest || !resting || this.#isStarting || this.#patience !== null) return
    const left = Math.max(oldest.since + PATIENCE_MILLISECONDS, this.#startsAgainAt) - performance.now()
    if (left <= 0) void this.#begin(resting)
    else
      this.#patience = setTimeout(() => {
        this.#patience = null
        this.#considerAnotherThread()
      }, left).unref()
  }

  /** When it has started it says so itself. */
  async #begin(thread: QueueThread): Promise<void> {
    this.#isStarting = true
    try {
      await thread.start()
    } catch (error) {
      this.#startsAgainAt = performance.now() + START_AGAIN_MILLISECONDS
      this.#onThreadFailure(error)
    }
    this.#isStarting = false
  }

  /** Nobody waits behind the question of one thread when there is another, or for one that is being replaced. */
  #shareOut(): void {
    const able = this.#able()
    for (const entry of this.#waiting) {
      if (entry.handing === null || able.every((thread) => thread === entry.handing?.thread)) continue
      const { withdraw } = entry.handing
      entry.handing = null
      withdraw()
    }
    this.#handOver()
  }

  #remove(entry: Entry): boolean {
    const waited = this.#waiting.delete(entry)
    if (waited) this.#characters -= entry.characters
    return waited
  }
}
