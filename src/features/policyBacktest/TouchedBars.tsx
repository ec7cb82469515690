import type { ReactNode } from 'react'
import type { Backtest } from '../../data/backtest/backtestMessages.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { VerdictChanges } from '../../domain/policy/backtestReport.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { messages } from './messages.ts'
import { ReplayProvenance } from './ReplayProvenance.tsx'

export type TouchedRow = VerdictChanges & { key: string; who: ReactNode; name: string }

export type TouchedBarsProps = {
  id: 'by-rule' | 'by-recipient'
  title: string
  sentence: string
  chartSentence: string
  head: string
  rows: readonly TouchedRow[]
  backtest: Backtest
  /** Under the bars. */
  note?: string
}

/** Rows drawn; the table and the CSV have all. */
const MOST_ROWS = 12

/** Hours whose verdict changes, a row for each rule or recipient: hatched what is denied, solid what is allowed anew. */
export function TouchedBars({ id, title, sentence, chartSentence, head, rows, backtest, note }: TouchedBarsProps) {
  const text = useMessages(messages)
  const all = backtest.report.newlyDenied.milliHours + backtest.report.newlyAllowed.milliHours
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  return (
    <ChartFrame
      id={id}
      title={title}
      sentence={sentence}
      csvName={`plenum-backtest-${id}`}
      table={{
        columns: [
          { head },
          { head: text.newlyDenied, numeric: true },
          { head: text.newlyAllowed, numeric: true },
          { head: text.requestsHead, numeric: true },
        ],
        rows: rows.map(({ key, who, name, newlyDenied, newlyAllowed }) => {
          const requests = newlyDenied.requests + newlyAllowed.requests
          return {
            key,
            cells: [
              who,
              formatMilliHours(newlyDenied.milliHours),
              formatMilliHours(newlyAllowed.milliHours),
              requests.toString(),
            ],
            csv: [name, newlyDenied.milliHours, newlyAllowed.milliHours, requests],
          }
        }),
      }}
      provenance={<ReplayProvenance backtest={backtest} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={text.nothingChanges}>{text.nothingChangesWhy}</EmptyState>
      ) : (
        <AllocationBars
          sentence={chartSentence}
          rows={rows.slice(0, MOST_ROWS).map(({ key, who, newlyDenied, newlyAllowed }) => {
            const milliHours = newlyDenied.milliHours + newlyAllowed.milliHours
            return {
              key,
              who,
              parts: [
                { value: newlyDenied.milliHours, tone: 'denied', fill: 'hatch' },
                { value: newlyAllowed.milliHours, tone: 'allowed' },
              ],
              value: (
                <>
                  <b>{hours(milliHours)}</b> <span className="share">{formatRatio(milliHours, all)}</span>
                </>
              ),
            }
          })}
        />
      )}
      {note !== undefined && <p className="small muted">{note}</p>}
    </ChartFrame>
  )
}
