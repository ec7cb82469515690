import { Worker } from 'node:worker_threads'
import { createBacktestClient } from '../../../src/data/backtest/backtestClient.ts'
import type { BacktestAnswer, BacktestInput } from '../../../src/data/backtest/backtestMessages.ts'
import { benchHistory } from './benchRequests.ts'

const RUNS = 3

/** Milliseconds of a replay of 100,000 requests as the page sees it: question, replay in the worker, report copied back. */
export async function workerPath(): Promise<{ replayMilliseconds: number; changedVerdicts: number }> {
  const worker = new Worker(new URL('./benchWorker.ts', import.meta.url))
  try {
    const client = createBacktestClient({
      post: (question) => worker.postMessage(question),
      listen: (onAnswer) => worker.on('message', (answer: BacktestAnswer) => onAnswer(answer)),
    })
    const { draft, replaced } = benchHistory()
    const head = { id: '0x0001869f', sequence: 100_000n } as const
    const input: BacktestInput = {
      url: 'bench',
      head,
      change: { add: [draft], retire: [replaced] },
      beforeSeconds: null,
    }
    let { report } = await client.replay(input, () => {})
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const started = performance.now()
      report = (await client.replay(input, () => {})).report
      times.push(performance.now() - started)
    }
    return { replayMilliseconds: Math.min(...times), changedVerdicts: report.changes.length }
  } finally {
    await worker.terminate()
  }
}
