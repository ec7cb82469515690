import type { Compute } from '../../data/compute/computeQuery.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import type { Fill, Tone } from '../../ui/primitives/Segment.tsx'
import type { ChartTone } from '../../ui/charts/chartTypes.ts'
import type { CardSpan } from '../../ui/primitives/Card.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { messages } from './messages.ts'

export type CapacityOverTimeProps = {
  className: string
  /** The class's rows, one an epoch, in order of time. */
  epochs: Compute['epochClasses']
  source: Source
  span?: CardSpan
}

type Row = Compute['epochClasses'][number]
type Part = { key: string; tone: ChartTone & Tone; fill?: Fill; of: (row: Row) => bigint }

/** By proposals and by the round. */
const allocatedOf = (row: Row) => row.grantedMilliHours + row.dividedMilliHours
const atLeastZero = (value: bigint) => (value > 0n ? value : 0n)

/** From the ground up: each is what is left of the one below in its name. */
const PARTS = {
  used: { tone: 'main', of: (row) => row.usedMilliHours },
  leasedNotUsed: { tone: 'second', of: (row) => atLeastZero(row.leasedMilliHours - row.usedMilliHours) },
  allocatedNotLeased: { tone: 'context', of: (row) => atLeastZero(allocatedOf(row) - row.leasedMilliHours) },
  notAllocated: { tone: 'context', fill: 'hatch', of: (row) => atLeastZero(row.capacityMilliHours - allocatedOf(row)) },
} as const satisfies Record<string, Omit<Part, 'key'>>
const PART_NAMES = ['used', 'leasedNotUsed', 'allocatedNotLeased', 'notAllocated'] as const
const partOf = (name: (typeof PART_NAMES)[number]): Omit<Part, 'key'> => PARTS[name]

const toHours = (milliHours: bigint) => Number(milliHours) / 1000

/** What was committed in each epoch, how much of it was given to somebody, and how much of that was used. */
export function CapacityOverTime({ className, epochs, source, span }: CapacityOverTimeProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  return (
    <ChartFrame
      id="capacity"
      {...(span && { span })}
      title={text.overTime}
      sentence={text.overTimeSentence}
      unit={text.gpuHours}
      csvName={`plenum-${className}-capacity`}
      legend={PART_NAMES.map((name) => {
        const { tone, fill } = partOf(name)
        return { tone, ...(fill && { fill }), label: text[name] }
      })}
      table={{
        columns: [
          { head: text.epochColumn },
          { head: text.capacity, numeric: true },
          { head: text.allocated, numeric: true },
          { head: text.leased, numeric: true },
          { head: text.used, numeric: true },
          { head: text.usedOfAllocated, numeric: true },
        ],
        rows: epochs.map((row) => ({
          key: row.id,
          cells: [
            row.epoch.toString(),
            formatMilliHours(row.capacityMilliHours),
            formatMilliHours(allocatedOf(row)),
            formatMilliHours(row.leasedMilliHours),
            formatMilliHours(row.usedMilliHours),
            formatRatio(row.usedMilliHours, allocatedOf(row)),
          ],
          csv: [
            row.epoch,
            row.capacityMilliHours,
            allocatedOf(row),
            row.leasedMilliHours,
            row.usedMilliHours,
            formatRatio(row.usedMilliHours, allocatedOf(row)),
          ],
        })),
      }}
      provenance={<Provenance source={source} />}
    >
      <BarChart
        sentence={text.overTimeChart(className)}
        categories={epochs.map((row) => text.epoch(row.epoch.toString()))}
        series={PART_NAMES.map((name) => {
          const { tone, fill, of } = partOf(name)
          return {
            key: name,
            label: text[name],
            tone,
            ...(fill && { fill }),
            values: epochs.map((row) => toHours(of(row))),
          }
        })}
        formatValue={(hours) => formatMilliHours(BigInt(Math.round(hours * 1000)), { maximumFractionDigits: 0 })}
        formatTick={(hours) => formatCompact(BigInt(Math.round(hours)), 0, language)}
      />
    </ChartFrame>
  )
}
