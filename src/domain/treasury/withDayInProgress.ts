import { DAY_SECONDS, type DailyFlow } from './weeklyFlows.ts'

type Flow = { timestamp: bigint; asset: { id: string }; direction: 'In' | 'Out'; amount: bigint }

const dayOf = (timestampSeconds: bigint) => timestampSeconds - (timestampSeconds % DAY_SECONDS)

/**
 * The indexer sums a day when it is over. The flows of days that are not summed yet are added one by one, so that nothing
 * that happened today is missing.
 * @param sums one a day and asset, `timestamp` at the start of the day
 * @param flows the latest ones, at least all of the day in progress
 */
export function withDayInProgress(sums: readonly DailyFlow[], flows: readonly Flow[]): DailyFlow[] {
  const summed = new Set(sums.map((day) => `${day.asset} ${dayOf(day.timestamp)}`))
  const rest = flows.filter((flow) => !summed.has(`${flow.asset.id} ${dayOf(flow.timestamp)}`))
  return [
    ...sums,
    ...rest.map((flow) => ({
      timestamp: flow.timestamp,
      asset: flow.asset.id,
      amountIn: flow.direction === 'In' ? flow.amount : 0n,
      amountOut: flow.direction === 'Out' ? flow.amount : 0n,
    })),
  ]
}
