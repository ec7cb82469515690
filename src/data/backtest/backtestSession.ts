import { type BacktestProgress as ReplayProgress, policyBacktest } from '../../domain/policy/policyBacktest.ts'
import type { BacktestReport } from '../../domain/policy/backtestReport.ts'
import { errorReaction } from '../errors/errorReaction.ts'
import { Integrity } from '../errors/Integrity.ts'
import type { Backtest, BacktestAnswer, BacktestInput, BacktestQuestion } from './backtestMessages.ts'
import type { LoggedRequest } from './recordedRequest.ts'
import { RequestLog } from './requestLog.ts'

/**
 * The worker's side: answers questions one after another, and lets a cancel through between two steps of a replay. It keeps
 * the log of requests between questions.
 */
export function backtestSession(
  post: (answer: BacktestAnswer) => void,
  createLog: (url: string) => RequestLog = (url) => new RequestLog(url),
): (question: BacktestQuestion) => void {
  const open = new Map<number, AbortController>()
  const logs = new Map<string, RequestLog>()
  let before: Promise<void> = Promise.resolve()

  const logOf = (url: string): RequestLog => {
    const known = logs.get(url)
    if (known !== undefined) return known
    // Another subgraph: what was read from the last one is of no more use.
    logs.clear()
    const log = createLog(url)
    logs.set(url, log)
    return log
  }

  async function answer(id: number, input: BacktestInput, signal: AbortSignal): Promise<void> {
    try {
      signal.throwIfAborted()
      const log = logOf(input.url)
      await log.readTo(
        input.head,
        (progress) => post({ kind: 'progress', id, progress: { kind: 'reading', ...progress } }),
        signal,
      )
      const backtest = await replay(log, input, signal, ({ judged, total }) =>
        post({ kind: 'progress', id, progress: { kind: 'replaying', judged, total } }),
      )
      post({ kind: 'replayed', id, backtest })
    } catch (error) {
      // Who cancelled does not wait for an answer.
      if (signal.aborted) return
      const message = error instanceof Error ? error.message : String(error)
      post({ kind: 'failed', id, reaction: errorReaction(error), message })
    } finally {
      open.delete(id)
    }
  }

  return (question) => {
    switch (question.kind) {
      case 'cancel':
        open.get(question.id)?.abort()
        break
      case 'requests': {
        const { requests } = logOf(question.url)
        const found = question.places.flatMap((place): LoggedRequest[] => {
          const request = requests[place]
          return request === undefined ? [] : [request]
        })
        post({ kind: 'requests', id: question.id, requests: found })
        break
      }
      case 'replay': {
        const { id, input } = question
        const controller = new AbortController()
        open.set(id, controller)
        before = before.then(() => answer(id, input, controller.signal))
      }
    }
  }
}

async function replay(
  log: RequestLog,
  { url, change, beforeSeconds }: BacktestInput,
  signal: AbortSignal,
  onProgress: (progress: ReplayProgress) => void,
): Promise<Backtest> {
  const { source } = log
  if (source === null) throw new Integrity('The log of requests has no block', { source: url })
  const requests = beforeSeconds === null ? log.requests : log.requests.slice(0, placeOf(log.requests, beforeSeconds))
  const started = performance.now()
  const steps = policyBacktest(requests, change, log.policies)
  for (;;) {
    const step: IteratorResult<ReplayProgress, BacktestReport> = steps.next()
    if (step.done === true) {
      return {
        report: step.value,
        source,
        fromSeconds: requests[0]?.context.timestampSeconds ?? null,
        untilSeconds: requests.at(-1)?.context.timestampSeconds ?? null,
        milliseconds: performance.now() - started,
      }
    }
    onProgress(step.value)
    await nextTask()
    signal.throwIfAborted()
  }
}

/** Messages that have arrived meanwhile are handled first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** How many requests were made before a time: they are in the order in which they were made. */
function placeOf(requests: readonly LoggedRequest[], beforeSeconds: bigint): number {
  let [low, high] = [0, requests.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const at = requests[middle]?.context.timestampSeconds
    if (at !== undefined && at < beforeSeconds) low = middle + 1
    else high = middle
  }
  return low
}
