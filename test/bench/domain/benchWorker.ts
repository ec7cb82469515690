import { parentPort } from 'node:worker_threads'
import type { BacktestQuestion } from '../../../src/data/backtest/backtestMessages.ts'
import { backtestSession } from '../../../src/data/backtest/backtestSession.ts'
import { RequestLog } from '../../../src/data/backtest/requestLog.ts'
import { benchHistory, benchRequests } from './benchRequests.ts'
import { benchSubgraph } from './benchSubgraph.ts'

/** The session of the browser's worker in a thread of Node, over a subgraph that answers from memory. */
const COUNT = 100_000
const requests = benchRequests(COUNT).map((request, index) => ({
  ...request,
  id: `0x${index.toString(16).padStart(8, '0')}` as const,
  sequence: BigInt(index + 1),
}))
const { policies } = benchHistory()
const receive = backtestSession(
  (answer) => parentPort?.postMessage(answer),
  (url) => new RequestLog(url, benchSubgraph(requests, policies)),
)
parentPort?.on('message', (question: BacktestQuestion) => receive(question))
