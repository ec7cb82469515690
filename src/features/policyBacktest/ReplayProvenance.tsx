import type { Backtest } from '../../data/backtest/backtestMessages.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { messages } from './messages.ts'

/** Computed here, from how many requests of which block, and how quickly. */
export function ReplayProvenance({ backtest }: { backtest: Backtest }) {
  const text = useMessages(messages)
  const { requests } = backtest.report.judged
  const count = text.requests(groupDigits(requests.toString()), requests === 1)
  return (
    <Provenance
      source={{ kind: 'browser', blockNumber: backtest.source.blockNumber }}
      what={text.provenance(count, Math.max(1, Math.round(backtest.milliseconds)).toString())}
    />
  )
}
