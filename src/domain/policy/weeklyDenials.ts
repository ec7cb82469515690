import { startOfWeek, WEEK_SECONDS } from '../treasury/weeklyFlows.ts'

export type DailyDenials = { timestamp: bigint; rule: number; denials: bigint; milliHours: bigint }

export type RuleDenials = {
  /** Bit of the mask. */
  rule: number
  denials: bigint
  milliHours: bigint
  /** One a week, in the order of `weeks`. */
  perWeek: readonly bigint[]
}

/** Denials by rule and week, without gaps between the first and the last week; the rule that denied most first. */
export function weeklyDenials(
  daily: readonly DailyDenials[],
  untilSeconds: bigint,
): { weeks: readonly bigint[]; rules: readonly RuleDenials[] } {
  if (daily.length === 0) return { weeks: [], rules: [] }
  const first = startOfWeek(daily.reduce((least, day) => (day.timestamp < least ? day.timestamp : least), untilSeconds))
  const count = Number((startOfWeek(untilSeconds) - first) / WEEK_SECONDS) + 1
  const weeks = Array.from({ length: count }, (_, index) => first + BigInt(index) * WEEK_SECONDS)
  const rules = new Map<number, { denials: bigint; milliHours: bigint; perWeek: bigint[] }>()
  for (const { timestamp, rule, denials, milliHours } of daily) {
    const row = rules.get(rule) ?? { denials: 0n, milliHours: 0n, perWeek: weeks.map(() => 0n) }
    const week = Number((startOfWeek(timestamp) - first) / WEEK_SECONDS)
    row.denials += denials
    row.milliHours += milliHours
    row.perWeek[week] = (row.perWeek[week] ?? 0n) + denials
    rules.set(rule, row)
  }
  return {
    weeks,
    rules: [...rules]
      .map(([rule, row]) => ({ rule, ...row }))
      .toSorted((one, two) => Number(two.denials - one.denials) || one.rule - two.rule),
  }
}
