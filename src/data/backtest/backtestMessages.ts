import type { Source } from '../../domain/health/sourced.ts'
import type { BacktestReport } from '../../domain/policy/backtestReport.ts'
import type { PolicyChange } from '../../domain/policy/policyBacktest.ts'
import type { ErrorReaction } from '../errors/errorReaction.ts'
import type { LoggedRequest } from './recordedRequest.ts'
import type { RequestsHead } from './requestLog.ts'

export type BacktestInput = {
  /** Of the subgraph. */
  url: string
  /** The latest request that the page knows: the log is read at least so far. */
  head: RequestsHead
  change: PolicyChange
  /** Only requests made before this time (Unix seconds); null for all. */
  beforeSeconds: bigint | null
}

export type Backtest = {
  report: BacktestReport
  /** The block that all requests and policies were read at. */
  source: Source
  /** Of the first and the last request judged, Unix seconds; null when there is none. */
  fromSeconds: bigint | null
  untilSeconds: bigint | null
  /** Time of the replay alone. */
  milliseconds: number
}

export type BacktestProgress =
  | { kind: 'reading'; read: number; total: number }
  | { kind: 'replaying'; judged: number; total: number }

/** From the page to the worker. */
export type BacktestQuestion =
  | { kind: 'replay'; id: number; input: BacktestInput }
  | { kind: 'cancel'; id: number }
  /** The requests at some places of the log, as `changes` of a report names them. */
  | { kind: 'requests'; id: number; url: string; places: readonly number[] }

/** From the worker to the page. */
export type BacktestAnswer =
  | { kind: 'progress'; id: number; progress: BacktestProgress }
  | { kind: 'replayed'; id: number; backtest: Backtest }
  | { kind: 'requests'; id: number; requests: readonly LoggedRequest[] }
  | { kind: 'failed'; id: number; reaction: ErrorReaction; message: string }
