import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import { treasuryMovementsQueryOptions } from '../../data/treasury/treasuryMovementsQuery.ts'
import type { TreasuryFlow } from '../../data/treasury/treasuryQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatDateTime } from '../../domain/format/formatDateTime.ts'
import type { TreasuryAsset } from '../../domain/treasury/assetsOf.ts'
import { weeklyFlows } from '../../domain/treasury/weeklyFlows.ts'
import { withDayInProgress } from '../../domain/treasury/withDayInProgress.ts'
import { BarChart } from '../../ui/charts/BarChart.tsx'
import { ChartFrame } from '../../ui/charts/ChartFrame.tsx'
import { useNow } from '../../ui/clock/useNow.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'
import { messages } from './messages.ts'

export type FlowsOverTimeProps = { assets: readonly TreasuryAsset[]; flows: readonly TreasuryFlow[] }

/** Weekly sums in and out of one asset. */
export function FlowsOverTime({ assets, flows }: FlowsOverTimeProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const state = readState(useQuery(treasuryMovementsQueryOptions(useConfig())))
  const now = useNow()
  const moved = assets.filter(({ address }) => flows.some(({ asset }) => asset.id === address))
  const [symbol, setSymbol] = useSearchParameter<string>(
    'chart',
    (raw) => moved.find((asset) => asset.symbol === raw)?.symbol,
    moved[0]?.symbol ?? '',
  )
  const asset = moved.find((each) => each.symbol === symbol)
  if (asset === undefined) return null
  const day = (at: bigint) => formatDateTime(at, 'UTC', language, { style: 'date', withYear: false })
  const toUnits = (amount: bigint) => Number(amount) / 10 ** asset.decimals
  return (
    <ReadView state={state} skeleton={{ lines: [30, 100], lineHeight: 36 }}>
      {({ treasuryMovementSums }, source) => {
        const daily = withDayInProgress(treasuryMovementSums, flows)
        const weeks = weeklyFlows(daily, asset.address, now ?? source.timestampSeconds ?? 0n)
        return (
          <ChartFrame
            id="flows"
            title={text.flowsOverTime}
            sentence={text.flowsSentence(asset.symbol)}
            unit={asset.symbol}
            csvName={`plenum-treasury-${asset.symbol}-weekly`}
            legend={[
              { tone: 'main', label: text.received },
              { tone: 'second', label: text.paid },
            ]}
            lead={
              <div className="body">
                <Segmented
                  label={text.asset}
                  value={symbol}
                  onChange={setSymbol}
                  options={moved.map((each) => ({ value: each.symbol, label: each.symbol }))}
                />
              </div>
            }
            table={{
              columns: [
                { head: text.week },
                { head: text.received, numeric: true },
                { head: text.paid, numeric: true },
              ],
              rows: weeks.map((week) => ({
                key: week.weekStart.toString(),
                cells: [
                  day(week.weekStart),
                  formatAmount(week.amountIn, asset.decimals),
                  formatAmount(week.amountOut, asset.decimals),
                ],
                csv: [week.weekStart, week.amountIn, week.amountOut],
              })),
            }}
            provenance={<Provenance source={source} />}
          >
            <BarChart
              layout="grouped"
              isLastPartial
              sentence={text.flowsChart(asset.symbol)}
              categories={weeks.map((week) => day(week.weekStart))}
              series={[
                { key: 'in', label: text.received, tone: 'main', values: weeks.map((week) => toUnits(week.amountIn)) },
                { key: 'out', label: text.paid, tone: 'second', values: weeks.map((week) => toUnits(week.amountOut)) },
              ]}
              formatValue={(value) => formatAmount(BigInt(Math.round(value * 100)), 2)}
              formatTick={(value) => formatCompact(BigInt(Math.round(value * 100)), 2, language)}
            />
          </ChartFrame>
        )
      }}
    </ReadView>
  )
}
