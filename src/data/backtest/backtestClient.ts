import type { ErrorReaction } from '../errors/errorReaction.ts'
import { Integrity } from '../errors/Integrity.ts'
import { Misconfigured } from '../errors/Misconfigured.ts'
import { Retryable } from '../errors/Retryable.ts'
import type { Backtest, BacktestAnswer, BacktestInput, BacktestProgress, BacktestQuestion } from './backtestMessages.ts'
import type { LoggedRequest } from './recordedRequest.ts'

/** What a worker is to the client: a message channel. */
export type BacktestPort = {
  post: (question: BacktestQuestion) => void
  listen: (onAnswer: (answer: BacktestAnswer) => void, onBroken: (message: string) => void) => void
}

type Waiting = { take: (answer: BacktestAnswer) => void; fail: (error: Error) => void }

/** The page's side of the worker: each question gets a promise. Throws `Retryable`, `Misconfigured`, `Integrity`. */
export function createBacktestClient(port: BacktestPort) {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  port.listen(
    (answer) => waiting.get(answer.id)?.take(answer),
    (message) => {
      for (const { fail } of waiting.values()) fail(new Error(message))
      waiting.clear()
    },
  )

  function ask<T>(
    questionOf: (id: number) => BacktestQuestion,
    read: (answer: BacktestAnswer) => T | undefined,
    url: string,
    signal?: AbortSignal,
  ): Promise<T> {
    const id = ++lastId
    return new Promise<T>((resolve, reject) => {
      const settle = () => {
        waiting.delete(id)
        signal?.removeEventListener('abort', cancel)
      }
      const fail = (error: Error) => {
        settle()
        reject(error)
      }
      const cancel = () => {
        port.post({ kind: 'cancel', id })
        fail(new DOMException('The replay was stopped', 'AbortError'))
      }
      const take = (answer: BacktestAnswer) => {
        if (answer.kind === 'failed') return fail(errorOf(answer.reaction, answer.message, url))
        const value = read(answer)
        if (value === undefined) return
        settle()
        resolve(value)
      }
      if (signal?.aborted === true) return reject(new DOMException('The replay was stopped', 'AbortError'))
      signal?.addEventListener('abort', cancel)
      waiting.set(id, { take, fail })
      port.post(questionOf(id))
    })
  }

  return {
    replay: (
      input: BacktestInput,
      onProgress: (progress: BacktestProgress) => void,
      signal?: AbortSignal,
    ): Promise<Backtest> =>
      ask(
        (id) => ({ kind: 'replay', id, input }),
        (answer) => {
          if (answer.kind === 'progress') onProgress(answer.progress)
          return answer.kind === 'replayed' ? answer.backtest : undefined
        },
        input.url,
        signal,
      ),
    requests: (url: string, places: readonly number[]): Promise<readonly LoggedRequest[]> =>
      ask(
        (id) => ({ kind: 'requests', id, url, places }),
        (answer) => (answer.kind === 'requests' ? answer.requests : undefined),
        url,
      ),
  }
}

/** Classes of errors do not pass between threads: what they stand for does. */
function errorOf(reaction: ErrorReaction, message: string, source: string): Error {
  switch (reaction) {
    case 'retry':
      return new Retryable(message, { source })
    case 'misconfigured':
      return new Misconfigured(message)
    case 'integrity':
      return new Integrity(message, { source })
    default:
      return new Error(message)
  }
}
