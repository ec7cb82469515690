import type { Backtest } from '../../data/backtest/backtestMessages.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import type { ChartSeries } from '../../ui/charts/chartTypes.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import type { LegendEntry } from '../../ui/primitives/Legend.tsx'
import { BacktestTiles } from './BacktestTiles.tsx'
import { messages } from './messages.ts'
import { ReplayProvenance } from './ReplayProvenance.tsx'
import { useFinding } from './useFinding.ts'

/** The figures of a report, and the hours asked for in each epoch by what became of them. */
export function OverTime({ backtest, scope }: { backtest: Backtest; scope?: string }) {
  const text = useMessages(messages)
  const findingOf = useFinding()
  const { language } = useLanguage()
  const rows = backtest.report.byEpoch.map(({ epoch, judged, deniedThen, newlyDenied, newlyAllowed }) => ({
    epoch,
    stillAllowed: judged.milliHours - deniedThen.milliHours - newlyDenied.milliHours,
    newlyDenied: newlyDenied.milliHours,
    newlyAllowed: newlyAllowed.milliHours,
    stillDenied: deniedThen.milliHours - newlyAllowed.milliHours,
  }))
  const values = (key: 'stillAllowed' | 'newlyDenied' | 'newlyAllowed') => rows.map((row) => Number(row[key] / 1_000n))
  const hasAllowed = backtest.report.newlyAllowed.requests > 0
  const series: ChartSeries[] = [
    { key: 'stillAllowed', label: text.stillAllowed, tone: 'main', values: values('stillAllowed') },
    { key: 'newlyDenied', label: text.deniedByDraft, tone: 'denied', fill: 'hatch', values: values('newlyDenied') },
    ...(hasAllowed
      ? [
          {
            key: 'newlyAllowed',
            label: text.allowedByDraft,
            tone: 'allowed',
            values: values('newlyAllowed'),
          } satisfies ChartSeries,
        ]
      : []),
  ]
  const legend: LegendEntry[] = [
    { tone: 'main', label: text.stillAllowed },
    { tone: 'denied', fill: 'hatch', label: text.deniedByDraft },
    ...(hasAllowed ? [{ tone: 'allowed', label: text.allowedByDraft } satisfies LegendEntry] : []),
  ]
  const heads = [text.stillAllowed, text.deniedByDraft, text.allowedByDraft, text.stillDenied]
  return (
    <ChartFrame
      id="over-time"
      title={text.result}
      sentence={scope === undefined ? text.resultSentence : text.findingIn(findingOf(backtest).title, scope)}
      lead={<BacktestTiles report={backtest.report} />}
      unit={text.gpuHours}
      legend={legend}
      csvName="plenum-backtest-epochs"
      table={{
        columns: [{ head: text.epochHead }, ...heads.map((head) => ({ head, numeric: true }))],
        rows: rows.map((row) => {
          const cells = [row.stillAllowed, row.newlyDenied, row.newlyAllowed, row.stillDenied]
          return {
            key: row.epoch.toString(),
            cells: [row.epoch.toString(), ...cells.map((milliHours) => formatMilliHours(milliHours))],
            csv: [row.epoch, ...cells],
          }
        }),
      }}
      provenance={<ReplayProvenance backtest={backtest} />}
    >
      <BarChart
        sentence={text.overTimeChart}
        categories={rows.map(({ epoch }) => epoch.toString())}
        series={series}
        formatValue={(hours) => formatCompact(BigInt(Math.round(hours)), 0, language)}
      />
    </ChartFrame>
  )
}
