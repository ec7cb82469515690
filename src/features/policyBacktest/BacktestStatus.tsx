import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { BacktestProgress } from '../../data/backtest/backtestMessages.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { messages } from './messages.ts'
import type { BacktestState } from './useBacktest.ts'

/** How far the replay is, and a button to stop it; or why there is none. Nothing while its report is there. */
export function BacktestStatus({ state }: { state: BacktestState }) {
  const text = useMessages(messages)
  if (state.failed !== null) return <ReadView state={state.failed}>{() => null}</ReadView>
  if (state.stopped) {
    return (
      <div className="replay-status" role="status">
        <span>{text.stopped}</span>
        <Button onClick={state.again}>{text.again}</Button>
      </div>
    )
  }
  if (state.working === null) return null
  const { progress } = state.working
  const { done, total } = partsOf(progress)
  return (
    <div className="replay-status" role="status">
      <span className="num">{words(progress)}</span>
      <progress aria-label={words(progress)} max={total} value={done} />
      <Button onClick={state.stop}>{text.stop}</Button>
    </div>
  )

  function words(at: BacktestProgress | null): string {
    if (at === null) return text.starting
    const whole = groupDigits(at.total.toString())
    return at.kind === 'reading'
      ? text.reading(groupDigits(at.read.toString()), whole)
      : text.replaying(groupDigits(at.judged.toString()), whole)
  }
}

function partsOf(progress: BacktestProgress | null): { done: number; total: number } {
  if (progress === null) return { done: 0, total: 1 }
  return { done: progress.kind === 'reading' ? progress.read : progress.judged, total: Math.max(progress.total, 1) }
}
