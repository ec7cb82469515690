import { createBacktestClient } from './backtestClient.ts'
import type { BacktestAnswer } from './backtestMessages.ts'

let client: ReturnType<typeof createBacktestClient> | undefined

/** The page's one worker, started with the first question. */
export function backtestClientOfPage(): ReturnType<typeof createBacktestClient> {
  client ??= createBacktestClient(startWorker())
  return client
}

function startWorker(): Parameters<typeof createBacktestClient>[0] {
  const worker = new Worker(new URL('./backtestWorker.ts', import.meta.url), { type: 'module', name: 'backtest' })
  return {
    post: (question) => worker.postMessage(question),
    listen: (onAnswer, onBroken) => {
      worker.addEventListener('message', ({ data }: MessageEvent<BacktestAnswer>) => onAnswer(data))
      worker.addEventListener('error', (event) => {
        // A new one is started with the next question.
        client = undefined
        onBroken(event.message === '' ? 'The worker could not be started' : event.message)
      })
    },
  }
}
