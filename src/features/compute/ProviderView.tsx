import { useQuery } from '@tanstack/react-query'
import { type ProviderFacts, providerQueryOptions } from '../../data/compute/providerQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { contractId } from '../../domain/compute/contractId.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { vocabularyLabel } from '../../domain/policy/vocabulary.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ProposalLink } from '../../ui/primitives/ProposalLink.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'
import { type LeaseChip, PartyLeases } from './PartyLeases.tsx'
import { partyMessages } from './partyMessages.ts'
import type { EpochSchedule } from '../../domain/compute/epochSchedule.ts'
import { UnknownParty } from './UnknownParty.tsx'

/** One provider: what it may commit, and what it did commit. */
export function ProviderView({ number, leaseChip }: { number: bigint; leaseChip: LeaseChip }) {
  const text = useMessages(messages)
  const state = readState(useQuery(providerQueryOptions(useConfig(), { id: contractId(number) })))
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
      {({ provider, computeSchedule }, source) =>
        provider === null ? (
          <UnknownParty title={text.unknownProvider} />
        ) : (
          <Known provider={provider} schedule={computeSchedule} leaseChip={leaseChip} source={source} />
        )
      }
    </ReadView>
  )
}

type KnownProps = { provider: ProviderFacts; schedule: EpochSchedule | null; leaseChip: LeaseChip; source: Source }

function Known({ provider, schedule, leaseChip, source }: KnownProps) {
  const party = useMessages(partyMessages)
  const text = useMessages(messages)
  const { language } = useLanguage()
  const committed = provider.commitments.reduce((sum, each) => sum + each.milliHours, 0n)
  return (
    <>
      <PageHead
        title={<HiddenText text={provider.name} />}
        documentTitle={provider.name}
        lead={
          <span className="row">
            {text.operator} <AddressLabel address={provider.operator} />
          </span>
        }
      />
      <StatTiles>
        <StatTile label={text.committedSoFar} value={formatMilliHours(committed)} note={text.allClasses} />
        <StatTile
          label={party.leasedTile}
          value={formatMilliHours(provider.leasedMilliHours, { maximumFractionDigits: 0 })}
          note={party.usedNote(formatMilliHours(provider.usedMilliHours, { maximumFractionDigits: 0 }))}
        />
        <StatTile
          label={text.region}
          value={vocabularyLabel('regions', provider.region, language)}
          note={provider.suspended ? text.suspended : text.active}
        />
        <StatTile
          label={text.admitted}
          value={<Time at={provider.admittedTimestamp} show="date" />}
          note={provider.proposal === null ? text.atDeployment : <ProposalLink proposal={provider.proposal} />}
        />
      </StatTiles>
      <div className="grid">
        <Card span={8}>
          <CardHeader
            title={text.commitments}
            sentence={text.commitmentsSentence}
            tools={
              <CsvButton
                name={`plenum-provider-${provider.number}-commitments`}
                header={[text.epochColumn, text.gpuClass, text.milliHoursColumn, party.leased, party.used, text.date]}
                rows={() =>
                  provider.commitments.map((each) => [
                    each.epoch,
                    each.gpuClass.name,
                    each.milliHours,
                    each.leasedMilliHours,
                    each.usedMilliHours,
                    each.timestamp,
                  ])
                }
              />
            }
          />
          <div className="flush">
            <Table
              caption={text.commitments}
              rows={provider.commitments}
              rowKey={(each) => each.id}
              empty={text.noCommitments}
              columns={[
                {
                  key: 'epoch',
                  head: text.epochColumn,
                  isRowHead: true,
                  cell: (each) => (
                    <Link className="nowrap" to={`/compute?epoch=${each.epoch}`}>
                      {text.epoch(each.epoch.toString())}
                    </Link>
                  ),
                },
                { key: 'class', head: text.gpuClass, cell: (each) => each.gpuClass.name },
                { key: 'hours', head: text.gpuHours, numeric: true, cell: (each) => formatMilliHours(each.milliHours) },
                {
                  key: 'share',
                  head: text.ofClass,
                  numeric: true,
                  cell: (each) => formatRatio(each.milliHours, each.epochClass.capacityMilliHours),
                },
                {
                  key: 'leased',
                  head: party.leased,
                  numeric: true,
                  cell: (each) => formatRatio(each.leasedMilliHours, each.milliHours),
                },
                {
                  key: 'used',
                  head: party.used,
                  numeric: true,
                  cell: (each) => formatRatio(each.usedMilliHours, each.milliHours),
                },
              ]}
            />
          </div>
          <Provenance source={source} />
        </Card>
        <Card span={4}>
          <CardHeader title={text.ceilings} sentence={text.ceilingsSentence} />
          <div className="flush">
            <Table
              caption={text.ceilings}
              rows={provider.ceilings}
              rowKey={(each) => each.id}
              columns={[
                { key: 'class', head: text.gpuClass, isRowHead: true, cell: (each) => each.gpuClass.name },
                { key: 'hours', head: text.ceiling, numeric: true, cell: (each) => formatMilliHours(each.milliHours) },
              ]}
            />
          </div>
          <Provenance source={source} />
        </Card>
      </div>
      <PartyLeases
        leases={provider.leases}
        count={provider.leaseCount}
        schedule={schedule}
        party="provider"
        chip={leaseChip}
        source={source}
      />
    </>
  )
}
