import type { EpochDivision } from '../../domain/compute/epochDivision.ts'
import { lorenzPoints } from '../../domain/concentration/lorenz.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { LineChart } from '../../ui/charts/LineChart.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import type { CardSpan } from '../../ui/primitives/Card.tsx'
import { messages } from './messages.ts'

/** Parts per million as a figure between 0 and 1 with three digits. */
export const formatIndex = (ppm: bigint) => formatAmount(ppm, 6, { minimumFractionDigits: 3, maximumFractionDigits: 3 })

export type ConcentrationProps = {
  epoch: bigint
  division: EpochDivision
  /** The epoch before, for comparison; null when there is none. */
  previous: EpochDivision | null
  source: Source
  span?: CardSpan
}

/** How evenly one class and epoch is divided: the curve, and the same in three figures. */
export function Concentration({ epoch, division, previous, source, span }: ConcentrationProps) {
  const text = useMessages(messages)
  const points = lorenzPoints(division.shares.map(({ milliHours }) => milliHours))
  const percent = (fraction: number) => `${Math.round(fraction * 100)}%`
  const measures = [
    { name: text.gini, now: formatIndex(division.giniPpm), before: previous && formatIndex(previous.giniPpm) },
    { name: text.hhi, now: formatIndex(division.hhiPpm), before: previous && formatIndex(previous.hhiPpm) },
    { name: text.half, now: String(division.holdersOfHalf), before: previous && String(previous.holdersOfHalf) },
  ]
  return (
    <ChartFrame
      id="concentration"
      {...(span && { span })}
      title={text.concentration}
      sentence={text.concentrationSentence(division.shares.length)}
      csvName={`plenum-epoch-${epoch}-concentration`}
      table={{
        columns: [{ head: text.measure }, { head: text.epoch(epoch.toString()), numeric: true }],
        rows: measures.map((measure) => ({
          key: measure.name,
          cells: [measure.name, measure.now],
          csv: [measure.name, measure.now],
        })),
      }}
      provenance={<Provenance source={{ ...source, kind: 'browser' }} what={text.fromRows} />}
    >
      <LineChart
        height={200}
        sentence={text.lorenz}
        categories={points.map((point) => percent(point.holders))}
        series={[
          { key: 'held', label: text.actual, tone: 'main', values: points.map((point) => point.held) },
          { key: 'equal', label: text.equal, tone: 'context', values: points.map((point) => point.holders) },
        ]}
        formatValue={percent}
      />
      <dl className="measure-rows">
        {measures.map((measure) => (
          <div key={measure.name} className="between">
            <dt>{measure.name}</dt>
            <dd className="num">
              {measure.before !== null && (
                <span className="muted">{text.before((epoch - 1n).toString(), measure.before)} </span>
              )}
              <b>{measure.now}</b>
            </dd>
          </div>
        ))}
      </dl>
    </ChartFrame>
  )
}
