import { createStore } from '../store/createStore.ts'
import type { BacktestProgress } from './backtestMessages.ts'

/** How far the worker is with what it does now; null while it does nothing. There is one worker, so there is one. */
export const backtestProgressStore = createStore<BacktestProgress | null>(null)
