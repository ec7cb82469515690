import type { EpochDivision } from '../../domain/compute/epochDivision.ts'
import { giniPpm } from '../../domain/concentration/gini.ts'
import { hhiPpm } from '../../domain/concentration/hhi.ts'
import { holdersOfHalf } from '../../domain/concentration/holdersOfHalf.ts'
import { topShareBps } from '../../domain/concentration/topShareBps.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
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
const formatIndex = (ppm: bigint) => formatAmount(ppm, 6, { minimumFractionDigits: 3, maximumFractionDigits: 3 })

type Parts = readonly bigint[]
const partsOf = ({ shares }: EpochDivision): Parts => shares.map(({ milliHours }) => milliHours)

export type ConcentrationProps = {
  epoch: bigint
  division: EpochDivision
  /** The epoch before, for comparison; null when there is none. */
  previous: EpochDivision | null
  /** Votes (wei) of each account that has any; null while they are read. */
  votes: readonly bigint[] | null
  source: Source
  span?: CardSpan
}

/** How evenly one class and epoch is divided: the curve, and the same in three figures. */
export function Concentration({ epoch, division, previous, votes, source, span }: ConcentrationProps) {
  const text = useMessages(messages)
  const points = lorenzPoints(division.shares.map(({ milliHours }) => milliHours))
  const percent = (fraction: number) => `${Math.round(fraction * 100)}%`
  const measures = [
    { name: text.gini, of: (parts: Parts) => formatIndex(giniPpm(parts)) },
    { name: text.hhi, of: (parts: Parts) => formatIndex(hhiPpm(parts)) },
    { name: text.topShare, of: (parts: Parts) => formatShareBps(topShareBps(parts)) },
    { name: text.half, of: (parts: Parts) => String(holdersOfHalf(parts)) },
  ].map(({ name, of }) => ({
    name,
    now: of(partsOf(division)),
    before: previous === null ? '–' : of(partsOf(previous)),
    votes: votes === null ? '–' : of(votes),
  }))
  return (
    <ChartFrame
      id="concentration"
      {...(span && { span })}
      title={text.concentration}
      sentence={text.concentrationSentence(division.shares.length)}
      csvName={`plenum-epoch-${epoch}-concentration`}
      table={{
        columns: [
          { head: text.measure },
          { head: text.epoch(epoch.toString()), numeric: true },
          { head: text.epoch((epoch - 1n).toString()), numeric: true },
          { head: text.votes, numeric: true },
        ],
        rows: measures.map((measure) => ({
          key: measure.name,
          cells: [measure.name, measure.now, measure.before, measure.votes],
          csv: [measure.name, measure.now, measure.before, measure.votes],
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
      <table className="table measures">
        <caption className="visually-hidden">{text.concentration}</caption>
        <thead>
          <tr>
            <th scope="col">{text.measure}</th>
            <th scope="col" className="n">
              {text.epoch((epoch - 1n).toString())}
            </th>
            <th scope="col" className="n">
              {text.epoch(epoch.toString())}
            </th>
            <th scope="col" className="n">
              {text.votes}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.name}>
              <th scope="row">{measure.name}</th>
              <td className="n muted">{measure.before}</td>
              <td className="n">
                <b>{measure.now}</b>
              </td>
              <td className="n">{measure.votes}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small second measures-note">{text.votesNote}</p>
    </ChartFrame>
  )
}
