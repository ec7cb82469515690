import type { Compute } from '../../data/compute/computeQuery.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
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

/** By proposals and by the round. */
const allocatedOf = (row: Compute['epochClasses'][number]) => row.grantedMilliHours + row.dividedMilliHours

const toHours = (milliHours: bigint) => Number(milliHours) / 1000

/** What was committed in each epoch, and how much of it was given to somebody. */
export function CapacityOverTime({ className, epochs, source, span }: CapacityOverTimeProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const rest = (row: Compute['epochClasses'][number]) => row.capacityMilliHours - allocatedOf(row)
  return (
    <ChartFrame
      id="capacity"
      {...(span && { span })}
      title={text.overTime}
      sentence={text.overTimeSentence}
      unit={text.gpuHours}
      csvName={`plenum-${className}-capacity`}
      legend={[
        { tone: 'main', label: text.allocated },
        { tone: 'main', fill: 'hatch', label: text.notAllocated },
      ]}
      table={{
        columns: [
          { head: text.epochColumn },
          { head: text.capacity, numeric: true },
          { head: text.allocated, numeric: true },
          { head: text.share, numeric: true },
        ],
        rows: epochs.map((row) => ({
          key: row.id,
          cells: [
            row.epoch.toString(),
            formatMilliHours(row.capacityMilliHours),
            formatMilliHours(allocatedOf(row)),
            formatRatio(allocatedOf(row), row.capacityMilliHours),
          ],
          csv: [
            row.epoch,
            row.capacityMilliHours,
            allocatedOf(row),
            formatRatio(allocatedOf(row), row.capacityMilliHours),
          ],
        })),
      }}
      provenance={<Provenance source={source} />}
    >
      <BarChart
        sentence={text.overTimeChart(className)}
        categories={epochs.map((row) => text.epoch(row.epoch.toString()))}
        series={[
          {
            key: 'allocated',
            label: text.allocated,
            tone: 'main',
            values: epochs.map((row) => toHours(allocatedOf(row))),
          },
          {
            key: 'rest',
            label: text.notAllocated,
            tone: 'main',
            fill: 'hatch',
            values: epochs.map((row) => toHours(rest(row))),
          },
        ]}
        formatValue={(hours) => formatMilliHours(BigInt(Math.round(hours * 1000)), { maximumFractionDigits: 0 })}
        formatTick={(hours) => formatCompact(BigInt(Math.round(hours)), 0, language)}
      />
    </ChartFrame>
  )
}
