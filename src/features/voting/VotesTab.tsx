import { useInfiniteQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import {
  BALLOT_FILTERS,
  BALLOT_SORTS,
  type BallotFilter,
  type BallotSort,
  ballotsQueryOptions,
} from '../../data/voting/ballotsQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { FilterBar } from '../../ui/primitives/FilterBar.tsx'
import { FilterSelect } from '../../ui/primitives/FilterSelect.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { SearchField } from '../../ui/primitives/SearchField.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { WindowedRows } from '../../ui/primitives/WindowedRows.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { ballotCount } from './ballotCount.ts'
import { messages } from './messages.ts'
import { VoteRow } from './VoteRow.tsx'
import './voting.css'

/** Who voted what with which weight and why. Any number of votes: pages on demand, only what is near the screen is drawn. */
export function VotesTab({ view }: { view: GovernorView }) {
  const text = useMessages(messages)
  const config = useConfig()
  const { address } = useAccount()
  const { proposal } = view
  const [support, setSupport] = useSearchParameter<BallotFilter>('side', oneOf(...BALLOT_FILTERS), 'any')
  const [sort, setSort] = useSearchParameter<BallotSort>('order', oneOf(...BALLOT_SORTS), 'weight')
  const [voter, setVoter] = useSearchParameter<string>('voter', (raw) => raw.slice(0, 128), '')
  const query = useInfiniteQuery(ballotsQueryOptions(config, { proposal: proposal.id, support, sort, voter }))
  const rows = query.data?.pages.flatMap((page) => page.data.ballots) ?? []
  const source = query.data?.pages.at(-1)?.source
  const loadMore = query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : undefined
  const total = voter === '' ? ballotCount(proposal, support) : rows.length
  return (
    <Card busy={query.isPlaceholderData}>
      <CardHeader title={text.votes} sentence={text.votesSentence} />
      <div className="vote-filters">
        <FilterBar
          result={
            query.data &&
            text.count(groupDigits(String(rows.length)), groupDigits(String(Math.max(total, rows.length))))
          }
          active={Number(support !== 'any') + Number(sort !== 'weight')}
          search={
            <span className="search-wide">
              <SearchField label={text.search} value={voter} onChange={setVoter} />
            </span>
          }
        >
          <FilterSelect
            name={text.side}
            value={support}
            neutral="any"
            onChange={setSupport}
            options={BALLOT_FILTERS.map((value) => ({ value, label: value === 'any' ? text.any : text.sides[value] }))}
          />
          <FilterSelect
            name={text.order}
            value={sort}
            neutral="weight"
            onChange={setSort}
            options={BALLOT_SORTS.map((value) => ({ value, label: text.sorts[value] }))}
          />
        </FilterBar>
      </div>
      {query.data === undefined ? (
        <Skeleton lines={[70, 48, 82, 36, 64]} />
      ) : rows.length === 0 ? (
        <EmptyState title={voter === '' && support === 'any' ? text.noVotes : text.noneFits}>
          {text.noVotesText}
        </EmptyState>
      ) : (
        <WindowedRows rows={rows} rowKey={(ballot) => ballot.id} estimatedHeight={58} onEnd={loadMore}>
          {(ballot) => <VoteRow ballot={ballot} isYou={ballot.voter === address} />}
        </WindowedRows>
      )}
      {query.hasNextPage && (
        <div className="more-rows">
          <Button busy={query.isFetchingNextPage} onClick={loadMore}>
            {text.more}
          </Button>
        </div>
      )}
      {source !== undefined && <Provenance source={source} />}
    </Card>
  )
}
