import type { Database } from 'better-sqlite3'
import { AnswerCache } from './AnswerCache.ts'
import { QueryQueue } from './QueryQueue.ts'
import { QueryService } from './QueryService.ts'
import { QueryThread } from './QueryThread.ts'
import type { QuerySource } from './queryWorker.ts'

export interface QueryLimitOptions {
  /** At most; all but the first start when they are needed. */
  queryThreads?: number
  queryTimeoutMilliseconds?: number
  maxWaitingQueries?: number
}

const MAX_WAIT_MILLISECONDS = 10_000
const MAX_WAITING_CHARACTERS = 16 * 1024 * 1024
const MAX_HEAP_MEGABYTES = 384

/**
 * Starts a thread for queries, and others when there is more to do. They may be asked when the database is there.
 * @param options limits, with defaults
 * @param onThreadFailure is told why a thread after the first did not start
 */
export function startQueries(
  source: QuerySource,
  options: QueryLimitOptions,
  onThreadFailure: (error: unknown) => void,
) {
  const { queryThreads = 2, queryTimeoutMilliseconds = 10_000, maxWaitingQueries = 500 } = options
  const threads = Array.from(
    { length: queryThreads },
    () =>
      new QueryThread({
        ...source,
        timeoutMilliseconds: queryTimeoutMilliseconds,
        maxHeapMegabytes: MAX_HEAP_MEGABYTES,
      }),
  )
  const limits = {
    maxWaiting: maxWaitingQueries,
    maxWaitingCharacters: MAX_WAITING_CHARACTERS,
    maxWaitMilliseconds: MAX_WAIT_MILLISECONDS,
  }
  let stopped = false
  const queue = new QueryQueue(threads, limits, (error) => {
    if (!stopped) onThreadFailure(error)
  })
  const first = threads[0]?.start()
  // Who serves hears of what keeps it from starting.
  first?.catch(() => undefined)
  return {
    /** @param database a connection of this thread, to notice commits @throws whatever keeps a thread from starting */
    serve: async (database: Database): Promise<QueryService> => {
      await first
      return new QueryService(new AnswerCache(database), queue)
    },
    stop: async (): Promise<void> => {
      stopped = true
      await Promise.all(threads.map((thread) => thread.stop()))
    },
  }
}
