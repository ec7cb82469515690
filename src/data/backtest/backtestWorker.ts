import type { BacktestQuestion } from './backtestMessages.ts'
import { backtestSession } from './backtestSession.ts'

/** Runs beside the page: reading, parsing and replaying many thousand requests would hold it up. */
const receive = backtestSession((answer) => self.postMessage(answer))
self.addEventListener('message', ({ data }: MessageEvent<BacktestQuestion>) => receive(data))
