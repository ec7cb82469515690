import { describe, expect, it } from 'vitest'
import { weeklyDenials } from '../../../../src/domain/policy/weeklyDenials.ts'

const DAY = 86_400n
/** 2026-11-02, a Monday. */
const MONDAY = 1_793_577_600n
const day = (offset: bigint, rule: number, denials: bigint) => ({
  timestamp: MONDAY + offset * DAY,
  rule,
  denials,
  milliHours: denials * 1_000n,
})

describe('denials by week', () => {
  it('has every week between the first denial and now, also those without any', () => {
    const { weeks, rules } = weeklyDenials([day(0n, 3, 1n), day(15n, 3, 2n)], MONDAY + 24n * DAY)
    expect(weeks).toEqual([0n, 7n, 14n, 21n].map((offset) => MONDAY + offset * DAY))
    expect(rules).toEqual([{ rule: 3, denials: 3n, milliHours: 3_000n, perWeek: [1n, 0n, 2n, 0n] }])
  })

  it('adds up days of a week and GPU classes, and puts the rule that denied most first', () => {
    const { rules } = weeklyDenials([day(0n, 1, 1n), day(6n, 2, 1n), day(6n, 2, 1n)], MONDAY + 6n * DAY)
    expect(rules.map(({ rule, perWeek }) => [rule, perWeek])).toEqual([
      [2, [2n]],
      [1, [1n]],
    ])
  })

  it('is nothing without denials', () => expect(weeklyDenials([], MONDAY)).toEqual({ weeks: [], rules: [] }))
})
