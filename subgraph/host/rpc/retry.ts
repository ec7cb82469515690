import { setTimeout as delay } from 'node:timers/promises'
import { RpcError } from '../errors/RpcError.ts'

const FIRST_DELAY_MILLISECONDS = 200
const MAX_DELAY_MILLISECONDS = 10_000

export interface RetryOptions {
  signal: AbortSignal
  /** Told of each failed attempt, for status and logs. */
  onFault: (error: RpcError) => void
  onSuccess?: () => void
  /** Called before a next attempt when asking for less may help. */
  onShrink?: () => void
  /** Gives up after this long; for ever by default. */
  limitMilliseconds?: number
}

/** Tries until it succeeds, with growing pauses. Only an RpcError is tried again. */
export async function retry<T>(attempt: () => Promise<T>, options: RetryOptions): Promise<T> {
  const started = Date.now()
  for (let failures = 0; ; failures++) {
    try {
      const result = await attempt()
      if (failures > 0) options.onSuccess?.()
      return result
    } catch (error) {
      options.signal.throwIfAborted()
      if (!(error instanceof RpcError)) throw error
      if (options.limitMilliseconds !== undefined && Date.now() - started >= options.limitMilliseconds) throw error
      options.onFault(error)
      if (error.shrink) options.onShrink?.()
      const pause = Math.min(MAX_DELAY_MILLISECONDS, FIRST_DELAY_MILLISECONDS * 2 ** Math.min(failures, 6))
      await delay(pause * (0.75 + Math.random() / 2), undefined, { signal: options.signal })
    }
  }
}
