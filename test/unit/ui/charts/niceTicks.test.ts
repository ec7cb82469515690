import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoryAt, categoryPosition } from '../../../../src/ui/charts/crosshair.ts'
import { niceTicks } from '../../../../src/ui/charts/niceTicks.ts'
import { spreadLabels } from '../../../../src/ui/charts/spreadLabels.ts'

const figure = fc
  .double({ min: -1e12, max: 1e12, noNaN: true })
  .filter((value) => value === 0 || Math.abs(value) > 1e-6)

describe('niceTicks', () => {
  it('holds zero and all values between three to five ticks', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (values) => {
        const ticks = niceTicks(values, 'linear')
        const low = ticks[0] ?? Number.NaN
        const high = ticks.at(-1) ?? Number.NaN
        for (const value of [0, ...values]) {
          expect(value).toBeGreaterThanOrEqual(low - Math.abs(low) * 1e-9)
          expect(value).toBeLessThanOrEqual(high + Math.abs(high) * 1e-9)
        }
        expect(ticks).toContain(0)
        expect(ticks.length).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('is round', () => {
    expect(niceTicks([28_000], 'linear')).toEqual([0, 10_000, 20_000, 30_000])
    expect(niceTicks([411_936], 'linear')).toEqual([0, 250_000, 500_000])
    expect(niceTicks([], 'linear')).toEqual([0, 1])
  })

  it('goes by powers of ten on a log axis', () => {
    expect(niceTicks([2e22, 1.2e25], 'log')).toEqual([1e22, 1e23, 1e24, 1e25, 1e26])
  })
})

describe('crosshair', () => {
  it('finds the category that it points at', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.constantFrom('point' as const, 'band' as const), (count, at) => {
        const plot = { left: 48, width: 640, count, at }
        for (let index = 0; index < count; index++) expect(categoryAt(categoryPosition(index, plot), plot)).toBe(index)
        expect(categoryAt(-1e6, plot)).toBe(0)
        expect(categoryAt(1e6, plot)).toBe(count - 1)
      }),
    )
  })
})

describe('spreadLabels', () => {
  it('keeps the gap, the order and the bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (positions) => {
          const moved = spreadLabels(positions, 15, 0, 200)
          const sorted = [...moved].sort((one, two) => one - two)
          for (let index = 1; index < sorted.length; index++) {
            expect((sorted[index] ?? 0) - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9)
          }
          for (const position of moved) {
            expect(position).toBeGreaterThanOrEqual(-1e-9)
            expect(position).toBeLessThanOrEqual(200 + 1e-9)
          }
        },
      ),
    )
  })
})
