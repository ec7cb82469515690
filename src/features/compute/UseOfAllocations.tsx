import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { EpochPhase } from '../../domain/compute/epochSchedule.ts'
import type { OrganisationUse } from '../../domain/compute/organisationUse.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AllocationBars } from '../../ui/primitives/AllocationBars.tsx'
import type { CardSpan } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { messages } from './messages.ts'

export type UseOfAllocationsProps = {
  epoch: bigint
  className: string
  organisations: readonly OrganisationUse[]
  phase: EpochPhase
  endSeconds: bigint
  source: Source
  span?: CardSpan
}

const atLeastZero = (value: bigint) => (value > 0n ? value : 0n)
const unleasedOf = ({ milliHours, leasedMilliHours }: OrganisationUse) => atLeastZero(milliHours - leasedMilliHours)

/** What each organisation did with its allocation; what is not leased lapses when the epoch ends. */
export function UseOfAllocations(props: UseOfAllocationsProps) {
  const { epoch, className, phase, endSeconds, source, span } = props
  const text = useMessages(messages)
  const rows = props.organisations.filter(({ milliHours }) => milliHours > 0n)
  const unleased = rows.reduce((sum, row) => sum + unleasedOf(row), 0n)
  const hours = formatMilliHours(unleased, { maximumFractionDigits: 0 })
  return (
    <ChartFrame
      id="use"
      {...(span && { span })}
      title={phase === 'ended' ? text.lapsedTitle(hours) : text.lapsingTitle(hours)}
      sentence={
        <>
          {text.useSentence} {phase === 'ended' ? text.endedAt : text.endsAt}{' '}
          <Time at={endSeconds} show={phase === 'ended' ? 'date' : 'relative'} />
        </>
      }
      csvName={`plenum-epoch-${epoch}-${className}-use`}
      legend={[
        { tone: 'main', label: text.used },
        { tone: 'second', label: text.leasedNotUsed },
        { tone: 'axis', fill: 'hatch', label: phase === 'ended' ? text.lapsed : text.lapses },
      ]}
      table={{
        columns: [
          { head: text.recipient },
          { head: text.allocated, numeric: true },
          { head: text.leased, numeric: true },
          { head: text.used, numeric: true },
          { head: phase === 'ended' ? text.lapsed : text.lapses, numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.parent.number.toString(),
          cells: [
            <HiddenText key="name" text={row.parent.name} />,
            formatMilliHours(row.milliHours),
            formatMilliHours(row.leasedMilliHours),
            formatMilliHours(row.usedMilliHours),
            formatMilliHours(unleasedOf(row)),
          ],
          csv: [row.parent.name, row.milliHours, row.leasedMilliHours, row.usedMilliHours, unleasedOf(row)],
        })),
      }}
      provenance={<Provenance source={source} what={text.leasesAndReports} />}
    >
      {rows.length === 0 ? (
        <EmptyState title={text.noAllocation} />
      ) : (
        <AllocationBars
          compact
          sentence={text.useChart(epoch.toString(), className)}
          rows={rows.map((row) => ({
            key: row.parent.number.toString(),
            who: (
              <Link to={`/compute/recipients/${row.parent.number}`}>
                <HiddenText text={row.parent.name} />
              </Link>
            ),
            parts: [
              { value: row.usedMilliHours, tone: 'main' },
              { value: atLeastZero(row.leasedMilliHours - row.usedMilliHours), tone: 'second' },
              { value: unleasedOf(row), tone: 'axis', fill: 'hatch' },
            ],
            value: <b>{formatRatio(row.leasedMilliHours, row.milliHours, 0)}</b>,
          }))}
        />
      )}
    </ChartFrame>
  )
}
