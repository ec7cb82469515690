import { setTimeout as delay } from 'node:timers/promises'
import { RpcError } from '../errors/RpcError.ts'

const FIRST_DELAY_MILLISECONDS = 100
const MAX_DELAY_MILLISECONDS = 5_000

export interface RetryOptions {
  signal: AbortSignal
  /** Told of each failed attempt, for status and logs. */
  onFault: (error: RpcError) => void
  /** Called when asking for less may help; true when the next attempt will. */
  onShrink?: () => boolean
  /** Gives up after this long; for ever by default. */
  limitMilliseconds?: number
}

/** Tries until it succeeds, with growing pauses. Only an RpcError is tried again. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const started = Date.now()
  for (let failures = 0; ; failures++) {
    try {
      return await attempt()
    } catch (error) {
      options.signal.throwIfAborted()
      if (!(error instanceof RpcError)) throw error
      if (options.limitMilliseconds !== undefined && Date.now() - started >= options.limitMilliseconds) throw error
      options.onFault(error)
      // A smaller request is another request: it need not wait for what went wrong with the larger one.
      if (error.shrink && options.onShrink?.()) failures = 0
      const pause = Math.min(MAX_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** Math.min(failures, 6))
      await delay(pause * (0.75 + Math.random() / 2), undefined, { signal: options.signal })
    }
  }
}
