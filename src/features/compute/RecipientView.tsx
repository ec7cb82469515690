import { useQuery } from '@tanstack/react-query'
import { type RecipientFacts, recipientQueryOptions } from '../../data/compute/recipientQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { contractId } from '../../domain/compute/contractId.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
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
import { RequestsInRounds } from './RequestsInRounds.tsx'
import type { EpochSchedule } from '../../domain/compute/epochSchedule.ts'
import { Flop } from '../../ui/primitives/Flop.tsx'
import { UnknownParty } from './UnknownParty.tsx'

/** One recipient: what it was granted, by which proposals, and the projects it works on. */
export function RecipientView({ number, leaseChip }: { number: bigint; leaseChip: LeaseChip }) {
  const text = useMessages(messages)
  const state = readState(useQuery(recipientQueryOptions(useConfig(), { id: contractId(number) })))
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
      {({ recipient, computeSchedule }, source) =>
        recipient === null ? (
          <UnknownParty title={text.unknownRecipient} />
        ) : (
          <Known recipient={recipient} schedule={computeSchedule} leaseChip={leaseChip} source={source} />
        )
      }
    </ReadView>
  )
}

type KnownProps = { recipient: RecipientFacts; schedule: EpochSchedule | null; leaseChip: LeaseChip; source: Source }

function Known({ recipient, schedule, leaseChip, source }: KnownProps) {
  const text = useMessages(messages)
  const party = useMessages(partyMessages)
  const allocated = recipient.grantedMilliHours + recipient.dividedMilliHours
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const others = recipient.organisation.filter((each) => each.number !== recipient.number)
  const affiliated = recipient.parent.id !== recipient.id
  return (
    <>
      <PageHead
        title={<HiddenText text={recipient.name} />}
        documentTitle={recipient.name}
        chips={
          recipient.suspended && (
            <Chip kind="denied" icon="blocked">
              {text.suspended}
            </Chip>
          )
        }
        lead={
          <span className="row">
            {text.operator} <AddressLabel address={recipient.operator} />
            {affiliated && (
              <>
                {text.affiliatedWith}{' '}
                <Link to={`/compute/recipients/${BigInt(recipient.parent.id)}`}>
                  <HiddenText text={recipient.parent.name} />
                </Link>
              </>
            )}
            {others.length > 0 && (
              <>
                {party.organisation}{' '}
                {others.map((each) => (
                  <Link key={each.number.toString()} to={`/compute/recipients/${each.number}`}>
                    <HiddenText text={each.name} />
                  </Link>
                ))}
              </>
            )}
            <span className="muted">
              {party.admittedOn} <Time at={recipient.admittedTimestamp} show="date" />
            </span>
            {recipient.proposal !== null && <ProposalLink proposal={recipient.proposal} />}
          </span>
        }
      />
      <StatTiles>
        <StatTile
          label={party.allocatedSoFar}
          value={hours(allocated)}
          note={party.byGrantsAndRounds(hours(recipient.grantedMilliHours), hours(recipient.dividedMilliHours))}
        />
        <StatTile
          label={party.leasedTile}
          value={hours(recipient.leasedMilliHours)}
          note={party.ofAllocated(formatRatio(recipient.leasedMilliHours, allocated, 0))}
        />
        <StatTile label={party.trainingFlop} value={<Flop flop={recipient.flop} />} note={party.flopNote} />
        <StatTile label={party.denied} value={recipient.denialCount} note={party.deniedNote(recipient.leaseCount)} />
      </StatTiles>
      <Card>
        <CardHeader title={text.allocationByEpoch} />
        <div className="flush">
          <Table
            stackable
            caption={text.allocationByEpoch}
            rows={recipient.allocations.filter(({ milliHours }) => milliHours > 0n)}
            rowKey={(allocation) => allocation.id}
            empty={text.noAllocation}
            columns={[
              {
                key: 'epoch',
                head: text.epochColumn,
                isRowHead: true,
                phone: 'first',
                cell: (allocation) => (
                  <Link to={`/compute?epoch=${allocation.epoch}`}>{text.epoch(allocation.epoch.toString())}</Link>
                ),
              },
              { key: 'class', head: text.gpuClass, phone: 'second', cell: (allocation) => allocation.gpuClass.name },
              {
                key: 'hours',
                head: text.allocated,
                numeric: true,
                phone: 'first-end',
                cell: (allocation) => formatMilliHours(allocation.milliHours),
              },
              {
                key: 'granted',
                phone: 'hide',
                head: text.byGrant,
                numeric: true,
                cell: (allocation) => formatMilliHours(allocation.grantedMilliHours),
              },
              {
                key: 'divided',
                phone: 'hide',
                head: text.byRound,
                numeric: true,
                cell: (allocation) => formatMilliHours(allocation.dividedMilliHours),
              },
              {
                key: 'share',
                phone: 'second-end',
                head: text.share,
                numeric: true,
                cell: (allocation) => formatRatio(allocation.milliHours, allocation.epochClass.capacityMilliHours),
              },
              {
                key: 'leased',
                phone: 'hide',
                head: text.leased,
                numeric: true,
                cell: (allocation) => formatMilliHours(allocation.leasedMilliHours),
              },
              {
                key: 'used',
                phone: 'hide',
                head: text.used,
                numeric: true,
                cell: (allocation) => formatMilliHours(allocation.usedMilliHours),
              },
            ]}
          />
        </div>
        <Provenance source={source} />
      </Card>
      <div className="grid">
        <RequestsInRounds recipient={recipient} source={source} span={5} />
        <Card span={7}>
          <CardHeader
            title={text.grants}
            sentence={text.grantsSentence}
            tools={
              <CsvButton
                name={`plenum-recipient-${recipient.number}-grants`}
                header={[text.epochColumn, text.gpuClass, text.milliHoursColumn, text.date, text.proposal]}
                rows={() =>
                  recipient.grants.map((grant) => [
                    grant.epoch,
                    grant.gpuClass.name,
                    grant.milliHours,
                    grant.timestamp,
                    grant.proposal?.id ?? '',
                  ])
                }
              />
            }
          />
          <div className="flush">
            <Table
              stackable
              caption={text.grants}
              rows={recipient.grants}
              rowKey={(grant) => grant.id}
              empty={text.noGrants}
              columns={[
                {
                  key: 'proposal',
                  head: text.proposal,
                  isRowHead: true,
                  phone: 'full',
                  cell: (grant) => (grant.proposal === null ? '–' : <ProposalLink proposal={grant.proposal} />),
                },
                {
                  key: 'epoch',
                  head: text.epochColumn,
                  phone: 'second',
                  cell: (grant) => text.epoch(grant.epoch.toString()),
                },
                { key: 'class', head: text.gpuClass, phone: 'hide', cell: (grant) => grant.gpuClass.name },
                {
                  key: 'hours',
                  head: text.gpuHours,
                  numeric: true,
                  phone: 'second-end',
                  cell: (grant) => formatMilliHours(grant.milliHours),
                },
                {
                  key: 'date',
                  head: text.date,
                  phone: 'hide',
                  cell: (grant) => <Time at={grant.timestamp} show="date" />,
                },
              ]}
            />
          </div>
          <Provenance source={source} />
        </Card>
      </div>
      <Card>
        <CardHeader title={text.projects} sentence={text.projectsSentence} />
        <div className="flush">
          <Table
            stackable
            caption={text.projects}
            rows={recipient.projects}
            rowKey={(project) => project.id}
            empty={text.noProjects}
            columns={[
              {
                key: 'name',
                head: text.project,
                isRowHead: true,
                phone: 'first',
                cell: (project) => <HiddenText text={project.name} />,
              },
              {
                key: 'what',
                head: text.whatFor,
                phone: 'full',
                cell: (project) => <HiddenText text={project.description} />,
              },
              {
                key: 'flop',
                head: party.flop,
                numeric: true,
                phone: 'hide',
                cell: (project) => <Flop flop={project.flop} />,
              },
              {
                key: 'leases',
                head: party.leaseCount,
                numeric: true,
                phone: 'hide',
                cell: (project) => `${project.leaseCount}, ${project.denialCount}`,
              },
              {
                key: 'date',
                head: text.registered,
                phone: 'first-end',
                cell: (project) => <Time at={project.timestamp} show="date" />,
              },
            ]}
          />
        </div>
        <Provenance source={source} />
      </Card>
      <PartyLeases
        leases={recipient.leases}
        count={recipient.leaseCount}
        schedule={schedule}
        party="recipient"
        chip={leaseChip}
        source={source}
      />
    </>
  )
}
