import { setTimeout as delay } from 'node:timers/promises'
import type { RunningProcess } from './childProcess.ts'
import { StackError } from './StackError.ts'

const POLL_MILLISECONDS = 50

/** Polls until `probe` gives something; fails as soon as the process that should bring it about has ended. */
export async function waitUntil<T>(
  part: RunningProcess,
  probe: () => Promise<T | undefined>,
  limitMilliseconds: number,
): Promise<T> {
  const started = performance.now()
  for (;;) {
    if (!part.isRunning()) throw new StackError(`${part.name} ${await part.ended}\n    (log: ${part.logFile})`)
    const found = await probe().catch(() => undefined)
    if (found !== undefined) return found
    if (performance.now() - started > limitMilliseconds) {
      throw new StackError(`${part.name} gave no answer for ${limitMilliseconds / 1000} s (log: ${part.logFile})`)
    }
    await delay(POLL_MILLISECONDS)
  }
}
