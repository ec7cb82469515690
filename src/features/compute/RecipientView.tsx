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
import { UnknownParty } from './UnknownParty.tsx'

/** One recipient: what it was granted, by which proposals, and the projects it works on. */
export function RecipientView({ number }: { number: bigint }) {
  const text = useMessages(messages)
  const state = readState(useQuery(recipientQueryOptions(useConfig(), { id: contractId(number) })))
  return (
    <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
      {({ recipient }, source) =>
        recipient === null ? (
          <UnknownParty title={text.unknownRecipient} />
        ) : (
          <Known recipient={recipient} source={source} />
        )
      }
    </ReadView>
  )
}

function Known({ recipient, source }: { recipient: RecipientFacts; source: Source }) {
  const text = useMessages(messages)
  const epochs = new Set(recipient.allocations.map(({ epoch }) => epoch))
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
          </span>
        }
      />
      <StatTiles>
        <StatTile
          label={text.grantedSoFar}
          value={formatMilliHours(recipient.grantedMilliHours)}
          note={text.allClasses}
        />
        <StatTile label={text.epochs} value={epochs.size} />
        <StatTile label={text.projects} value={recipient.projects.length} />
        <StatTile
          label={text.admitted}
          value={<Time at={recipient.admittedTimestamp} show="date" />}
          note={recipient.proposal === null ? text.atDeployment : <ProposalLink proposal={recipient.proposal} />}
        />
      </StatTiles>
      <div className="grid">
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
        <Card span={5}>
          <CardHeader title={text.allocationByEpoch} />
          <div className="flush">
            <Table
              caption={text.allocationByEpoch}
              rows={recipient.allocations.filter(({ milliHours }) => milliHours > 0n)}
              rowKey={(allocation) => allocation.id}
              empty={text.noAllocation}
              columns={[
                {
                  key: 'epoch',
                  head: text.epochColumn,
                  isRowHead: true,
                  cell: (allocation) => (
                    <Link to={`/compute?epoch=${allocation.epoch}`}>{text.epoch(allocation.epoch.toString())}</Link>
                  ),
                },
                { key: 'class', head: text.gpuClass, cell: (allocation) => allocation.gpuClass.name },
                {
                  key: 'hours',
                  head: text.gpuHours,
                  numeric: true,
                  cell: (allocation) => formatMilliHours(allocation.milliHours),
                },
                {
                  key: 'share',
                  head: text.share,
                  numeric: true,
                  cell: (allocation) => formatRatio(allocation.milliHours, allocation.epochClass.capacityMilliHours),
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
    </>
  )
}
