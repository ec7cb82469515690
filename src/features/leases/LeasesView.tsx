import { useInfiniteQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { errorReaction } from '../../data/errors/errorReaction.ts'
import { leaseRequestsQueryOptions } from '../../data/leases/leaseRequestsQuery.ts'
import { leaseState } from '../../domain/compute/leaseState.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { WindowedRows } from '../../ui/primitives/WindowedRows.tsx'
import { epochBounds } from './epochBounds.ts'
import { LeaseFilters } from './LeaseFilters.tsx'
import { LeaseRow } from './LeaseRow.tsx'
import { listMessages } from './listMessages.ts'
import { PauseCard } from './PauseCard.tsx'
import { useLeaseList } from './useLeaseList.ts'
import './leases.css'

const UNREAD: Source = { kind: 'subgraph', blockNumber: 0n, timestampSeconds: null }

/** Every lease that was asked for, opened or denied, latest first. */
export function LeasesView() {
  const text = useMessages(listMessages)
  const list = useLeaseList()
  const clock = useNow()
  const query = useInfiniteQuery(leaseRequestsQueryOptions(useConfig(), list.input))
  const pages = query.data?.pages ?? []
  const first = pages[0]?.data
  const rows = pages.flatMap((page) => page.data.leaseRequests)
  const source = pages.at(-1)?.source ?? UNREAD
  const now = clock ?? source.timestampSeconds ?? 0n
  const schedule = first?.computeSchedule ?? null
  const total = schedule?.leaseRequestCount ?? 0n
  const opened = first?.latest[0]?.number ?? 0n
  const loadMore = query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
  const state: ReadState<null> =
    query.data !== undefined
      ? { kind: 'ready', data: null, source }
      : query.error === null
        ? { kind: 'loading' }
        : failed(query.error, () => void query.refetch())
  return (
    <>
      <PageHead
        title={
          total === 0n
            ? text.title
            : text.finding(groupDigits((total - opened).toString()), groupDigits(total.toString()))
        }
        documentTitle={text.title}
        lead={text.lead}
        actions={
          <ButtonLink to="/leases/new" icon="plus" kind="primary">
            {text.open}
          </ButtonLink>
        }
      />
      <LeaseFilters
        list={list}
        result={first && text.shown(rows.length, query.hasNextPage, groupDigits(total.toString()))}
      />
      <Card busy={query.isPlaceholderData}>
        <ReadView state={state} skeleton={{ lines: [46, 72, 58, 80, 51, 66, 38], lineHeight: 20 }}>
          {() =>
            rows.length === 0 ? (
              <Nothing total={total} onClear={list.clear} />
            ) : (
              <WindowedRows rows={rows} rowKey={(row) => row.sequence.toString()} estimatedHeight={62} onEnd={loadMore}>
                {(row) => (
                  <LeaseRow
                    row={row}
                    state={
                      row.lease === null ? null : leaseState({ ...row.lease, ...epochBounds(schedule, row.epoch) }, now)
                    }
                  />
                )}
              </WindowedRows>
            )
          }
        </ReadView>
        {query.hasNextPage && (
          <div className="more-leases">
            <Button busy={query.isFetchingNextPage} onClick={loadMore}>
              {text.more}
            </Button>
          </div>
        )}
        {query.data !== undefined && <Provenance source={source} what={text.provenance} />}
      </Card>
      <PauseCard />
    </>
  )
}

function Nothing({ total, onClear }: { total: bigint; onClear: () => void }) {
  const text = useMessages(listMessages)
  return total === 0n ? (
    <EmptyState title={text.noneTitle}>{text.noneText}</EmptyState>
  ) : (
    <EmptyState title={text.emptyTitle} actions={<Button onClick={onClear}>{text.clear}</Button>}>
      {text.emptyText}
    </EmptyState>
  )
}

function failed(error: Error, retry: () => void): ReadState<null> {
  const reaction = errorReaction(error)
  return { kind: 'failed', failure: reaction === 'silent' ? 'unknown' : reaction, details: error.message, retry }
}
