import type { ReactNode } from 'react'
import type { LeaseRowFacts } from '../../data/compute/leaseRowField.ts'
import { type EpochSchedule, epochTimes } from '../../domain/compute/epochSchedule.ts'
import { type LeaseState, leaseState } from '../../domain/compute/leaseState.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { partyMessages } from './partyMessages.ts'

export type LeaseChip = (state: LeaseState) => ReactNode

export type PartyLeasesProps = {
  leases: readonly LeaseRowFacts[]
  /** Of all leases, shown or not. */
  count: number
  schedule: EpochSchedule | null
  /** Whose page it is: the column with the other side is shown. */
  party: 'recipient' | 'provider'
  /** How a state is shown: leases have their own pages. */
  chip: LeaseChip
  source: Source
}

/** The latest leases of a recipient or provider, each with its own page. */
export function PartyLeases({ leases, count, schedule, party, chip, source }: PartyLeasesProps) {
  const text = useMessages(partyMessages)
  const now = useNow() ?? source.timestampSeconds ?? 0n
  const stateOf = (lease: LeaseRowFacts) =>
    leaseState({ ...lease, epochEnd: schedule === null ? 0n : epochTimes(schedule, lease.epoch).end }, now)
  return (
    <Card>
      <CardHeader
        title={text.leases}
        sentence={leases.length < count ? text.latestOf(leases.length, count) : text.leasesSentence}
        tools={<Link to="/leases">{text.allLeases}</Link>}
      />
      <div className="flush">
        <Table
          stackable
          caption={text.leases}
          rows={leases}
          rowKey={({ number }) => number.toString()}
          empty={text.noLeases}
          columns={[
            {
              key: 'lease',
              head: text.lease,
              isRowHead: true,
              phone: 'first',
              cell: (lease) => <Link to={`/leases/${lease.number}`}>{text.leaseNumber(lease.number.toString())}</Link>,
            },
            { key: 'state', head: text.state, phone: 'first-end', cell: (lease) => chip(stateOf(lease)) },
            {
              key: 'other',
              head: party === 'recipient' ? text.projectAndProvider : text.recipientAndProject,
              phone: 'full',
              cell: (lease) =>
                party === 'recipient' ? (
                  <>
                    <HiddenText text={lease.project.name} />
                    {', '}
                    <Link to={`/compute/providers/${lease.provider.number}`}>
                      <HiddenText text={lease.provider.name} />
                    </Link>
                  </>
                ) : (
                  <>
                    <Link to={`/compute/recipients/${lease.recipient.number}`}>
                      <HiddenText text={lease.recipient.name} />
                    </Link>
                    {', '}
                    <HiddenText text={lease.project.name} />
                  </>
                ),
            },
            {
              key: 'what',
              head: text.classAndEpoch,
              phone: 'second',
              cell: (lease) => text.classOfEpoch(lease.gpuClass.name, lease.epoch.toString()),
            },
            {
              key: 'hours',
              head: text.leased,
              numeric: true,
              phone: 'second-end',
              cell: (lease) => formatMilliHours(lease.milliHours),
            },
            {
              key: 'used',
              head: text.usedReported,
              numeric: true,
              phone: 'hide',
              cell: (lease) => (lease.usedMilliHours === null ? '–' : formatMilliHours(lease.usedMilliHours)),
            },
            {
              key: 'opened',
              head: text.opened,
              phone: 'hide',
              cell: (lease) => <Time at={lease.openedTimestamp} show="date" />,
            },
          ]}
        />
      </div>
      <Provenance source={source} />
    </Card>
  )
}
