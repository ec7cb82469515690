import type { Compute } from '../../data/compute/computeQuery.ts'
import type { RoundsOfEpoch } from '../../data/rounds/roundsOfEpochQuery.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { type RoundTimes, roundPhase } from '../../domain/rounds/roundPhase.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card, type CardSpan } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Table } from '../../ui/primitives/Table.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type RoundsOfEpochCardProps = {
  epoch: bigint
  gpuClasses: Compute['gpuClasses']
  rounds: RoundsOfEpoch['rounds']
  times: RoundTimes
  now: bigint
  source: Source
  span?: CardSpan
}

/** The rounds of an epoch, one for each class: where they stand, and the way in. */
export function RoundsOfEpochCard({ epoch, gpuClasses, rounds, times, now, source, span }: RoundsOfEpochCardProps) {
  const text = useMessages(messages)
  const rows = gpuClasses.map(({ number, name }) => {
    const round = rounds.find(({ gpuClass }) => gpuClass.number === number)
    return { number, name, round, phase: roundPhase(times, round?.settledTimestamp != null, now) }
  })
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  return (
    <Card {...(span && { span })}>
      <CardHeader
        title={text.rounds(epoch.toString())}
        sentence={text.roundsSentence(
          <Time key="requests" at={times.freeze} show="date" />,
          <Time key="support" at={times.supportStart} show="date" />,
          <Time key="end" at={times.supportEnd} show="date" />,
        )}
      />
      <div className="flush">
        <Table
          stackable
          caption={text.rounds(epoch.toString())}
          rows={rows}
          rowKey={({ number }) => number.toString()}
          columns={[
            {
              key: 'class',
              head: text.gpuClass,
              isRowHead: true,
              phone: 'first',
              cell: ({ number, name }) => <Link to={`/compute/rounds/${epoch}/${number}`}>{text.roundOf(name)}</Link>,
            },
            {
              key: 'phase',
              head: text.phaseColumn,
              phone: 'first-end',
              cell: ({ phase }) => (
                <Chip
                  kind={
                    phase === 'requests' || phase === 'support' ? 'open' : phase === 'settling' ? 'pending' : 'plain'
                  }
                  {...(phase === 'settling' && { icon: 'clock' })}
                >
                  {text.roundPhases[phase]}
                </Chip>
              ),
            },
            {
              key: 'asked',
              head: text.askedFor,
              numeric: true,
              phone: 'second',
              cell: ({ round }) =>
                round === undefined ? '–' : text.askedBy(hours(round.requestedMilliHours), round.requestCount),
            },
            {
              key: 'divided',
              head: text.divided,
              numeric: true,
              phone: 'second-end',
              cell: ({ round }) => (round?.milliHours == null ? '–' : hours(round.milliHours)),
            },
          ]}
        />
      </div>
      <Provenance source={source} />
    </Card>
  )
}
