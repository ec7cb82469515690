import type { RecipientFacts } from '../../data/compute/recipientQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { CsvButton } from '../../ui/charts/CsvButton.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card, type CardSpan } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { partyMessages } from './partyMessages.ts'

export type RequestsInRoundsProps = {
  recipient: Pick<RecipientFacts, 'number' | 'requests'>
  source: Source
  span?: CardSpan
}

/** What a recipient asked for in rounds, who stood behind it in votes, and what it got. */
export function RequestsInRounds({ recipient, source, span }: RequestsInRoundsProps) {
  const text = useMessages(partyMessages)
  return (
    <Card {...(span && { span })}>
      <CardHeader
        title={text.requests}
        sentence={text.requestsSentence}
        tools={
          <CsvButton
            name={`plenum-recipient-${recipient.number}-requests`}
            header={[text.epoch, text.gpuClass, text.askedFor, text.support, text.got]}
            rows={() =>
              recipient.requests.map((each) => [
                each.epoch,
                each.gpuClass.name,
                each.milliHours,
                each.support,
                each.shareMilliHours ?? '',
              ])
            }
          />
        }
      />
      <div className="flush">
        <Table
          stackable
          caption={text.requests}
          rows={recipient.requests}
          rowKey={({ id }) => id}
          empty={text.noRequests}
          columns={[
            {
              key: 'round',
              head: text.round,
              isRowHead: true,
              phone: 'first',
              cell: ({ epoch, gpuClass }) => (
                <Link className="nowrap" to={`/compute/rounds/${epoch}/${gpuClass.number}`}>
                  {text.classOfEpoch(gpuClass.name, epoch.toString())}
                </Link>
              ),
            },
            {
              key: 'asked',
              head: text.askedFor,
              numeric: true,
              phone: 'second',
              cell: ({ milliHours }) => (milliHours === 0n ? text.withdrawn : formatMilliHours(milliHours)),
            },
            {
              key: 'support',
              head: text.support,
              numeric: true,
              phone: 'second-end',
              cell: ({ support }) => formatAmount(support, 18, { maximumFractionDigits: 0 }),
            },
            {
              key: 'got',
              head: text.got,
              numeric: true,
              phone: 'first-end',
              cell: ({ shareMilliHours }) => (shareMilliHours === null ? text.open : formatMilliHours(shareMilliHours)),
            },
          ]}
        />
      </div>
      <Provenance source={source} />
    </Card>
  )
}
