import { useInfiniteQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { failedRead } from '../../data/query/failedRead.ts'
import { useDataSource } from '../../data/health/useDataSource.ts'
import { matchesFilter } from '../../data/proposals/proposalFilter.ts'
import { proposalsQueryOptions } from '../../data/proposals/proposalsQuery.ts'
import type { ReadState } from '../../domain/health/readState.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { ChainProposalList } from './ChainProposalList.tsx'
import { ListFilters } from './ListFilters.tsx'
import { listMessages } from './listMessages.ts'
import { ProposalRow } from './ProposalRow.tsx'
import './proposals.css'
import { RowEffect } from './RowEffect.tsx'
import { WindowedRows } from '../../ui/primitives/WindowedRows.tsx'
import { useActionContext } from './useActionContext.ts'
import { useGovernorViews } from './useGovernorViews.ts'
import { useListInput } from './useListInput.ts'
import { useMyVotes } from './useMyVotes.ts'

const UNREAD: Source = { kind: 'subgraph', blockNumber: 0n, timestampSeconds: null }
const SKELETON = { lines: [46, 72, 30, 58, 80, 24, 51, 66, 38], lineHeight: 14 } as const

/** Proposals from the indexer, or while it can't be relied on, those that are still open from the chain. */
export function ProposalList() {
  return useDataSource() === 'chain' ? <ChainProposalList /> : <IndexedProposalList />
}

/** All proposals with filters. Pages follow a cursor; what is far off the screen is not drawn. */
function IndexedProposalList() {
  const text = useMessages(listMessages)
  const config = useConfig()
  const list = useListInput()
  const query = useInfiniteQuery({ ...proposalsQueryOptions(config, list.input), enabled: list.isReady })
  const pages = query.data?.pages ?? []
  const rows = pages.flatMap((page) => page.data.proposals)
  const source = pages.at(-1)?.source ?? UNREAD
  const { views, source: governor } = useGovernorViews(rows, source)
  const context = useActionContext()
  const votes = useMyVotes(rows.map((proposal) => proposal.id))
  const total = pages[0]?.data.governance?.proposalCount ?? 0
  // A row whose state isn't known yet stays: it would only flicker.
  const shown = views.filter((view) => view.state === null || matchesFilter(view.state, list.input.filter))
  const loadMore = query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
  const state: ReadState<null> =
    query.data !== undefined
      ? { kind: 'ready', data: null, source }
      : query.error === null
        ? { kind: 'loading' }
        : failedRead(query.error, () => void query.refetch())
  return (
    <>
      <ListFilters list={list} result={query.data && text.count(shown.length, query.hasNextPage, total)} />
      <Card busy={query.isPlaceholderData}>
        <ReadView state={state} skeleton={SKELETON}>
          {() =>
            shown.length === 0 && !query.hasNextPage ? (
              <Nothing total={total} onClear={list.clear} />
            ) : (
              <WindowedRows rows={shown} rowKey={(view) => view.proposal.id} estimatedHeight={112} onEnd={loadMore}>
                {(view) => (
                  <ProposalRow
                    view={view}
                    effect={<RowEffect proposal={view.proposal} context={context} />}
                    myVote={votes.get(view.proposal.id) ?? null}
                  />
                )}
              </WindowedRows>
            )
          }
        </ReadView>
        {query.hasNextPage && (
          <div className="more-rows">
            <Button busy={query.isFetchingNextPage} onClick={loadMore}>
              {query.isFetchingNextPage ? text.loadingMore : text.more}
            </Button>
          </div>
        )}
        {query.data !== undefined && <Provenance source={governor ?? source} what={text.provenance} />}
      </Card>
    </>
  )
}

function Nothing({ total, onClear }: { total: number; onClear: () => void }) {
  const text = useMessages(listMessages)
  return total === 0 ? (
    <EmptyState title={text.noneTitle}>{text.noneText}</EmptyState>
  ) : (
    <EmptyState title={text.emptyTitle} actions={<Button onClick={onClear}>{text.clear}</Button>}>
      {text.emptyText(total)}
    </EmptyState>
  )
}
