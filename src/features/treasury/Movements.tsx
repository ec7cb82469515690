import { useState } from 'react'
import type { TreasuryFlow } from '../../data/treasury/treasuryQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import type { Source } from '../../domain/health/sourced.ts'
import type { TreasuryAsset } from '../../domain/treasury/assetsOf.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { FilterBar } from '../../ui/primitives/FilterBar.tsx'
import { FilterSelect } from '../../ui/primitives/FilterSelect.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { messages } from './messages.ts'

export type MovementsProps = { assets: readonly TreasuryAsset[]; flows: readonly TreasuryFlow[]; source: Source }

/** Rows at first, and how many more each time. */
const ROWS_A_PAGE = 25

/** Every transfer in and out, with the proposal behind it. */
export function Movements({ assets, flows, source }: MovementsProps) {
  const text = useMessages(messages)
  const [assetFilter, setAssetFilter] = useSearchParameter<string>(
    'asset',
    (raw) => assets.find(({ symbol }) => symbol === raw)?.symbol,
    'all',
  )
  const [direction, setDirection] = useSearchParameter<'all' | 'In' | 'Out'>(
    'direction',
    oneOf('all', 'In', 'Out'),
    'all',
  )
  const [most, setMost] = useState(ROWS_A_PAGE)
  const assetOf = (flow: TreasuryFlow): TreasuryAsset =>
    assets.find(({ address }) => address === flow.asset.id) ?? {
      address: flow.asset.id,
      symbol: text.baseUnits,
      name: text.unknownAsset,
      decimals: 0,
    }
  const rows = flows.filter(
    (flow) =>
      (assetFilter === 'all' || assetOf(flow).symbol === assetFilter) &&
      (direction === 'all' || flow.direction === direction),
  )
  return (
    <Card>
      <CardHeader
        title={text.movements}
        sentence={text.movementsSentence}
        tools={
          <CsvButton
            name="plenum-treasury-movements"
            header={[
              'timestamp',
              'direction',
              'asset',
              'amount',
              'balance_after',
              'counterparty',
              'proposal',
              'transaction',
            ]}
            rows={() =>
              rows.map((flow) => [
                flow.timestamp,
                flow.direction,
                flow.asset.id,
                flow.amount,
                flow.balanceAfter,
                flow.counterparty,
                flow.proposal?.id ?? '',
                flow.transactionHash,
              ])
            }
          />
        }
      />
      <div className="body">
        <FilterBar
          result={text.count(rows.length.toString())}
          active={Number(assetFilter !== 'all') + Number(direction !== 'all')}
        >
          <FilterSelect
            name={text.asset}
            neutral="all"
            value={assetFilter}
            onChange={setAssetFilter}
            options={[
              { value: 'all', label: text.all },
              ...assets.map(({ symbol }) => ({ value: symbol, label: symbol })),
            ]}
          />
          <FilterSelect
            name={text.direction}
            neutral="all"
            value={direction}
            onChange={setDirection}
            options={[
              { value: 'all', label: text.all },
              { value: 'In', label: text.received },
              { value: 'Out', label: text.paid },
            ]}
          />
        </FilterBar>
      </div>
      <Table
        stackable
        caption={text.movements}
        rows={rows.slice(0, most)}
        rowKey={(flow) => flow.id}
        empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
        columns={[
          {
            key: 'amount',
            head: text.amount,
            numeric: true,
            phone: 'first-end',
            cell: (flow) => (
              <>
                <b>
                  {formatAmount(flow.direction === 'In' ? flow.amount : -flow.amount, assetOf(flow).decimals, {
                    sign: 'always',
                  })}
                </b>{' '}
                <span className="muted">{assetOf(flow).symbol}</span>
              </>
            ),
          },
          {
            key: 'proposal',
            head: text.proposal,
            isRowHead: true,
            phone: 'full',
            cell: (flow) =>
              flow.proposal === null ? (
                <span className="muted">{text.noProposal}</span>
              ) : (
                <ProposalLink proposal={flow.proposal} />
              ),
          },
          {
            key: 'counterparty',
            head: text.counterparty,
            phone: 'second',
            cell: (flow) => (
              <span className="row">
                <span className="muted">{flow.direction === 'In' ? text.from : text.to}</span>
                <AddressLabel address={flow.counterparty} to={`/delegates/${flow.counterparty}`} />
              </span>
            ),
          },
          {
            key: 'balance',
            head: text.balanceAfter,
            numeric: true,
            phone: 'hide',
            cell: (flow) => formatAmount(flow.balanceAfter, assetOf(flow).decimals, { maximumFractionDigits: 4 }),
          },
          { key: 'date', head: text.date, phone: 'first', cell: (flow) => <Time at={flow.timestamp} /> },
        ]}
      />
      {rows.length > most && (
        <div className="body">
          <Button onClick={() => setMost(most + ROWS_A_PAGE)}>{text.more}</Button>
        </div>
      )}
      <Provenance source={source} />
    </Card>
  )
}
