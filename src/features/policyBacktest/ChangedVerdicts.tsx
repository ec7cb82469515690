import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { requestsAtQueryOptions } from '../../data/backtest/requestsAtQuery.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { downloadCsv } from '../../ui/charts/downloadCsv.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { WindowedRows } from '../../ui/primitives/WindowedRows.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { ChangedVerdict } from './ChangedVerdict.tsx'
import { changedCsvRow } from './changedCsvRow.ts'
import { messages } from './messages.ts'
import { ReplayProvenance } from './ReplayProvenance.tsx'
import type { ReadyBacktest } from './useBacktest.ts'
import { useChangedRequests, withMasks } from './useChangedRequests.ts'
import { useNames } from './useNames.ts'

const STEP = 100
const KINDS = ['all', 'denied', 'allowed'] as const

/** Every request whose verdict changes, oldest first; only rows near the screen are asked of the worker and drawn. */
export function ChangedVerdicts({ ready }: { ready: ReadyBacktest }) {
  const text = useMessages(messages)
  const client = useQueryClient()
  const names = useNames()
  const [shown, setShown] = useState(STEP)
  const [kind, setKind] = useSearchParameter('changes', oneOf(...KINDS), 'all')
  const { changes: all, judged, newlyDenied, newlyAllowed } = ready.backtest.report
  const changes = all.filter(({ failedRules }) => kind === 'all' || (kind === 'denied') === (failedRules !== 0n))
  const { rows, isLoading } = useChangedRequests(ready.input, changes.slice(0, shown))
  const save = async () => {
    const options = requestsAtQueryOptions(
      ready.input,
      changes.map(({ index }) => index),
    )
    const found = withMasks(await client.fetchQuery({ ...options, gcTime: 0 }), changes)
    downloadCsv(
      'plenum-backtest-changes',
      text.csvHeads,
      found.map((row) => changedCsvRow(row, names)),
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
      {newlyDenied.requests > 0 && newlyAllowed.requests > 0 && (
        <CardBody>
          <Segmented
            label={text.show}
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: text.shows[value] }))}
          />
        </CardBody>
      )}
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
