import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { giniPpm } from '../../../../src/domain/concentration/gini.ts'
import { hhiPpm, PPM } from '../../../../src/domain/concentration/hhi.ts'
import { holdersOfHalf } from '../../../../src/domain/concentration/holdersOfHalf.ts'
import { shareBps } from '../../../../src/domain/concentration/shareBps.ts'

const part = fc.bigInt({ min: 1n, max: 10n ** 27n })
const parts = fc.array(part, { minLength: 1, maxLength: 50 })

describe('concentration', () => {
  it('is highest when one holds all', () => {
    fc.assert(
      fc.property(part, (whole) => {
        expect(hhiPpm([whole])).toBe(PPM)
        expect(holdersOfHalf([whole])).toBe(1)
        expect(giniPpm([whole])).toBe(0n)
      }),
    )
  })

  it('is 1/n by HHI and 0 by Gini when n hold the same', () => {
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 100 }), (each, count) => {
        const equal = Array.from({ length: count }, () => each)
        expect(hhiPpm(equal)).toBe(PPM / BigInt(count))
        expect(giniPpm(equal)).toBe(0n)
        expect(holdersOfHalf(equal)).toBe(Math.ceil(count / 2))
      }),
    )
  })

  it('does not depend on order, nor on the unit', () => {
    fc.assert(
      fc.property(parts, fc.bigInt({ min: 1n, max: 10n ** 9n }), (division, unit) => {
        const other = division.map((value) => value * unit).reverse()
        expect(hhiPpm(other)).toBe(hhiPpm(division))
        expect(giniPpm(other)).toBe(giniPpm(division))
        expect(holdersOfHalf(other)).toBe(holdersOfHalf(division))
      }),
    )
  })

  it('grows, or stays within one part per million, when a smaller holder gives to a larger', () => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 20 }), (division) => {
        const [small = 0n, ...rest] = division.toSorted((one, two) => (one < two ? -1 : 1))
        const large = rest.pop() ?? 0n
        const moved = [small - small / 2n, ...rest, large + small / 2n]
        expect(hhiPpm(moved)).toBeGreaterThanOrEqual(hhiPpm(division))
        expect(giniPpm(moved)).toBeGreaterThanOrEqual(giniPpm(division))
      }),
    )
  })

  it('matches worked figures: 50, 30, 20', () => {
    expect(hhiPpm([50n, 30n, 20n])).toBe(380_000n)
    expect(giniPpm([50n, 30n, 20n])).toBe(200_000n)
    expect(holdersOfHalf([50n, 30n, 20n])).toBe(1)
  })

  it('of nothing is 0', () => {
    expect([hhiPpm([]), giniPpm([0n, 0n]), BigInt(holdersOfHalf([0n])), shareBps(1n, 0n)]).toEqual([0n, 0n, 0n, 0n])
  })

  it('rounds a share to the nearest basis point', () => {
    expect([shareBps(1n, 3n), shareBps(2n, 3n), shareBps(1n, 20_000n), shareBps(1n, 20_001n)]).toEqual([
      3333n,
      6667n,
      1n,
      0n,
    ])
  })
})
