import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY_SECONDS, startOfWeek, WEEK_SECONDS, weeklyFlows } from '../../../../src/domain/treasury/weeklyFlows.ts'
import { withDayInProgress } from '../../../../src/domain/treasury/withDayInProgress.ts'

const NOW = 1_795_478_400n
const day = fc.record({
  timestamp: fc.bigInt({ min: 0n, max: 200n }).map((ago) => NOW - (NOW % DAY_SECONDS) - ago * DAY_SECONDS),
  asset: fc.constantFrom('0xaa', '0xbb'),
  amountIn: fc.bigInt({ min: 0n, max: 10n ** 24n }),
  amountOut: fc.bigInt({ min: 0n, max: 10n ** 24n }),
})

describe('weekly flows', () => {
  it('begin on Monday', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 9n, max: 2n * 10n ** 9n }), (timestamp) => {
        const start = startOfWeek(timestamp)
        expect(new Date(Number(start) * 1000).getUTCDay()).toBe(1)
        expect(start <= timestamp && timestamp < start + WEEK_SECONDS).toBe(true)
      }),
    )
  })

  it('lose nothing, have no gaps and mix no assets', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), (daily) => {
        const weeks = weeklyFlows(daily, '0xaa', NOW)
        const sum = (rows: readonly { amountIn: bigint }[]) => rows.reduce((total, row) => total + row.amountIn, 0n)
        expect(sum(weeks)).toBe(sum(daily.filter(({ asset }) => asset === '0xaa')))
        for (const [index, week] of weeks.entries()) {
          expect(week.weekStart).toBe((weeks[0]?.weekStart ?? 0n) + BigInt(index) * WEEK_SECONDS)
        }
      }),
    )
  })

  it('count a day once, whether it is summed already or still in progress', () => {
    const flow = { timestamp: NOW, asset: { id: '0xaa' }, direction: 'In' as const, amount: 5n }
    const summed = { timestamp: NOW - (NOW % DAY_SECONDS), asset: '0xaa', amountIn: 5n, amountOut: 0n }
    for (const sums of [[], [summed]]) {
      expect(weeklyFlows(withDayInProgress(sums, [flow]), '0xaa', NOW).at(-1)?.amountIn).toBe(5n)
    }
  })
})
