import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestsAtQueryOptions } from '../../data/backtest/requestsAtQuery.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { downloadCsv } from '../../ui/charts/downloadCsv.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { WindowedRows } from '../../ui/primitives/WindowedRows.tsx'
import { ChangedVerdict } from './ChangedVerdict.tsx'
import { changedCsvRow } from './changedCsvRow.ts'
import { messages } from './messages.ts'
import { ReplayProvenance } from './ReplayProvenance.tsx'
import type { ReadyBacktest } from './useBacktest.ts'
import { useChangedRequests, withMasks } from './useChangedRequests.ts'
import { useNames } from './useNames.ts'

const STEP = 100

/** Every request whose verdict changes, oldest first; only rows near the screen are asked of the worker and drawn. */
export function ChangedVerdicts({ ready }: { ready: ReadyBacktest }) {
  const text = useMessages(messages)
  const client = useQueryClient()
  const names = useNames()
  const [shown, setShown] = useState(STEP)
  const { changes, judged } = ready.backtest.report
  const { rows, isLoading } = useChangedRequests(ready, shown)
  const save = async () => {
    const options = requestsAtQueryOptions(
      ready.input,
      changes.map(({ index }) => index),
    )
    const all = withMasks(await client.fetchQuery({ ...options, gcTime: 0 }), changes)
    downloadCsv(
      'plenum-backtest-changes',
      text.csvHeads,
      all.map((row) => changedCsvRow(row, names)),
    )
  }
  return (
    <Card busy={isLoading}>
      <CardHeader
        title={text.changedList}
        sentence={text.changedListSentence(
          groupDigits(changes.length.toString()),
          groupDigits(judged.requests.toString()),
        )}
        tools={
          changes.length > 0 && (
            <Button icon="download" onClick={() => void save()}>
              CSV
            </Button>
          )
        }
      />
      {changes.length === 0 ? (
        <EmptyState title={text.nothingChanges}>{text.nothingChangesWhy}</EmptyState>
      ) : (
        <WindowedRows
          rows={rows}
          rowKey={(row) => row.id}
          estimatedHeight={76}
          onEnd={shown < changes.length ? () => setShown(shown + STEP) : undefined}
        >
          {(row) => <ChangedVerdict row={row} change={ready.input.change} names={names} />}
        </WindowedRows>
      )}
      {rows.length < changes.length && !isLoading && (
        <p className="more-changes">
          <Button kind="quiet" onClick={() => setShown(shown + STEP)}>
            {text.more(groupDigits((changes.length - rows.length).toString()))}
          </Button>
        </p>
      )}
      <ReplayProvenance backtest={ready.backtest} />
    </Card>
  )
}
