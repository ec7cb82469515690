import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { type DelegateFacts, delegatesQueryOptions } from '../../data/delegates/delegatesQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { circulatingSupply, presentCap } from '../../domain/governor/presentPower.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { FilterBar } from '../../ui/primitives/FilterBar.tsx'
import { FilterSelect } from '../../ui/primitives/FilterSelect.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { SearchField } from '../../ui/primitives/SearchField.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { messages } from './messages.ts'
import { formatVotes, smaller } from './tokenAmount.ts'
import './delegation.css'

const PAGE_SIZE = 50
/** As far as the indexer lets a reader skip. */
const LAST_PAGE = 5000 / PAGE_SIZE
const parsePage = (raw: string) => (/^\d{1,3}$/.test(raw) && Number(raw) <= LAST_PAGE ? Number(raw) : undefined)

/** Everybody who votes for somebody, most votes first; search, filter and page are in the URL. */
export function DelegatesView() {
  const text = useMessages(messages)
  const you = useAccount().address
  const [name, setName] = useSearchParameter<string>('q', (raw) => raw, '')
  const [only, setOnly] = useSearchParameter<'statement' | 'all'>('show', oneOf('statement', 'all'), 'all')
  const [page, setPage] = useSearchParameter<number>('page', parsePage, 0)
  const input = {
    first: PAGE_SIZE,
    skip: page * PAGE_SIZE,
    onlyWithStatement: only === 'statement',
    name: name.trim().toLowerCase(),
  }
  const state = readState(
    useQuery({ ...delegatesQueryOptions(useConfig(), input), placeholderData: (before) => before }),
  )
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      setPage(0)
    }
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={text.title} documentTitle={text.title} lead={text.lead} />}
      <ReadView state={state} skeleton={{ lines: [50, 100, 100, 100], lineHeight: 36 }}>
        {({ accounts, governance, treasury }, source) => {
          const supply = circulatingSupply({ governance, treasury })
          const cap = presentCap({ governance, treasury })
          const shown = accounts.slice(0, 10)
          const held = shown.reduce((sum, { votes }) => sum + votes, 0n)
          const whole = accounts.reduce((most, { votes }) => (votes > most ? votes : most), cap)
          return (
            <>
              <PageHead
                title={
                  page === 0 && name === '' && only === 'all'
                    ? text.finding(shown.length, formatRatio(held, supply, 0))
                    : text.title
                }
                documentTitle={text.title}
                lead={text.lead}
              />
              <FilterBar
                result={text.page(
                  String(page * PAGE_SIZE + Math.min(1, accounts.length)),
                  String(page * PAGE_SIZE + accounts.length),
                )}
                active={Number(only !== 'all')}
                search={<SearchField label={text.search} value={name} onChange={change(setName)} />}
              >
                <FilterSelect
                  name={text.only}
                  neutral="all"
                  value={only}
                  onChange={change(setOnly)}
                  options={[
                    { value: 'all', label: text.everyone },
                    { value: 'statement', label: text.withStatement },
                  ]}
                />
                <span className="tools">
                  <CsvButton
                    name="plenum-delegates"
                    header={['address', 'name', text.csvVotes, 'delegators', 'votes_cast']}
                    rows={() =>
                      accounts.map((row) => [
                        row.id,
                        row.statementName ?? '',
                        row.votes,
                        row.delegatorCount,
                        row.voteCount,
                      ])
                    }
                  />
                </span>
              </FilterBar>
              <Card>
                <Table
                  stackable
                  caption={text.title}
                  rows={accounts}
                  rowKey={(row) => row.id}
                  empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
                  columns={[
                    {
                      key: 'name',
                      head: text.delegate,
                      isRowHead: true,
                      phone: 'first',
                      cell: (row) => (
                        <AddressLabel
                          address={row.id}
                          name={row.statementName}
                          isYou={row.id === you}
                          to={`/delegates/${row.id}`}
                        />
                      ),
                    },
                    {
                      key: 'bar',
                      head: text.cap(formatVotes(cap)),
                      phone: 'full',
                      cell: (row) => <HeldBar row={row} cap={cap} whole={whole} />,
                    },
                    {
                      key: 'votes',
                      head: text.votes,
                      numeric: true,
                      phone: 'first-end',
                      cell: (row) => <b>{formatVotes(row.votes)}</b>,
                    },
                    {
                      key: 'counts',
                      head: text.counts,
                      numeric: true,
                      phone: 'hide',
                      cell: (row) => formatVotes(smaller(row.votes, cap)),
                    },
                    {
                      key: 'delegators',
                      head: text.delegators,
                      numeric: true,
                      phone: 'hide',
                      cell: (row) => row.delegatorCount,
                    },
                    {
                      key: 'voted',
                      head: text.voted,
                      numeric: true,
                      phone: 'hide',
                      cell: (row) => text.votedOf(String(row.voteCount), String(governance?.proposalCount ?? 0)),
                    },
                  ]}
                />
                <Provenance source={source} />
              </Card>
              {(page > 0 || accounts.length === PAGE_SIZE) && (
                <div className="row">
                  <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
                    {text.before}
                  </Button>
                  <Button disabled={accounts.length < PAGE_SIZE || page >= LAST_PAGE} onClick={() => setPage(page + 1)}>
                    {text.more}
                  </Button>
                </div>
              )}
            </>
          )
        }}
      </ReadView>
    </>
  )
}

/** Solid up to the cap, hatched beyond it. */
function HeldBar({ row, cap, whole }: { row: DelegateFacts; cap: bigint; whole: bigint }) {
  const text = useMessages(messages)
  const counts = smaller(row.votes, cap)
  return (
    <div className="held-bar">
      <LedgerBar
        height={8}
        scale={whole}
        sentence={text.barSentence(formatVotes(row.votes), formatVotes(counts))}
        parts={[
          { value: counts, tone: 'main' },
          { value: row.votes - counts, tone: 'main', fill: 'hatch' },
        ]}
      />
    </div>
  )
}
