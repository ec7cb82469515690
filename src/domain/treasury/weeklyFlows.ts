export type DailyFlow = { timestamp: bigint; asset: string; amountIn: bigint; amountOut: bigint }

export type WeeklyFlow = { weekStart: bigint; amountIn: bigint; amountOut: bigint }

export const DAY_SECONDS = 86_400n
export const WEEK_SECONDS = 7n * DAY_SECONDS
/** 1970-01-05, the first Monday of Unix time: weeks begin on Monday, 00:00 UTC. */
const FIRST_MONDAY = 4n * DAY_SECONDS

export const startOfWeek = (timestampSeconds: bigint): bigint =>
  timestampSeconds - ((timestampSeconds - FIRST_MONDAY) % WEEK_SECONDS)

/**
 * Money in and out of one asset by week, in order of time, without gaps between the first and the last week.
 * Amounts in the asset's smallest unit.
 */
export function weeklyFlows(daily: readonly DailyFlow[], asset: string, untilSeconds: bigint): WeeklyFlow[] {
  const ofAsset = daily.filter((day) => day.asset === asset)
  if (ofAsset.length === 0) return []
  const weeks = new Map<bigint, WeeklyFlow>()
  const first = startOfWeek(
    ofAsset.reduce((least, day) => (day.timestamp < least ? day.timestamp : least), untilSeconds),
  )
  for (let weekStart = first; weekStart <= untilSeconds; weekStart += WEEK_SECONDS) {
    weeks.set(weekStart, { weekStart, amountIn: 0n, amountOut: 0n })
  }
  for (const day of ofAsset) {
    const week = weeks.get(startOfWeek(day.timestamp))
    if (week === undefined) continue
    week.amountIn += day.amountIn
    week.amountOut += day.amountOut
  }
  return [...weeks.values()]
}
