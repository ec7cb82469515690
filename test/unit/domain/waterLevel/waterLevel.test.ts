import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isqrt } from '../../../../src/domain/waterLevel/isqrt.ts'
import { type Claim, MAX_LEVEL, shareAtLevel } from '../../../../src/domain/waterLevel/shareAtLevel.ts'
import { waterLevel } from '../../../../src/domain/waterLevel/waterLevel.ts'

const milliHours = fc.oneof(fc.bigInt({ min: 0n, max: 40n }), fc.bigInt({ min: 0n, max: (1n << 56n) - 1n }))
const weight = fc.oneof(
  fc.bigInt({ min: 0n, max: 9n }),
  fc.bigInt({ min: 1n, max: (1n << 48n) - 1n }),
  fc.bigInt({ min: 1n, max: (1n << 96n) - 1n }),
)
const claim = fc.record({ maximumMilliHours: milliHours, weight })
const claims = fc.array(claim, { maxLength: 40 })

const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)
const sharesAt = (all: readonly Claim[], level: bigint) => all.map((each) => shareAtLevel(each, level))
const sharesOf = (all: readonly Claim[], capacity: bigint) => sharesAt(all, waterLevel(all, capacity).level)
const wanted = (all: readonly Claim[]) =>
  sum(all.filter((each) => each.weight > 0n).map((each) => each.maximumMilliHours))

describe('the water level', () => {
  it('is the one level whose sum fits while that of the next does not, or the highest when all maxima fit', () => {
    fc.assert(
      fc.property(claims, milliHours, (all, capacity) => {
        const { full, level } = waterLevel(all, capacity)
        expect(full).toBe(wanted(all) <= capacity)
        expect(sum(sharesAt(all, level))).toBeLessThanOrEqual(capacity)
        if (full) expect(level).toBe(MAX_LEVEL)
        else expect(sum(sharesAt(all, level + 1n))).toBeGreaterThan(capacity)
      }),
      { numRuns: 1_000 },
    )
  })

  it('gives nobody more than their maximum, and all to everybody when there is enough', () => {
    fc.assert(
      fc.property(claims, milliHours, (all, capacity) => {
        const shares = sharesOf(all, capacity)
        for (const [index, each] of all.entries()) expect(shares[index]).toBeLessThanOrEqual(each.maximumMilliHours)
        if (wanted(all) > capacity) return
        expect(shares).toEqual(all.map((each) => (each.weight > 0n ? each.maximumMilliHours : 0n)))
      }),
    )
  })

  it('leaves less than one milli-hour for each claim when something is wanting', () => {
    const gentle = fc.array(
      fc.record({ maximumMilliHours: milliHours, weight: fc.bigInt({ min: 1n, max: 1n << 96n }) }),
    )
    fc.assert(
      fc.property(gentle, milliHours, (all, capacity) => {
        const rest = capacity - sum(sharesOf(all, capacity))
        expect(rest).toBeGreaterThanOrEqual(0n)
        if (wanted(all) > capacity) expect(rest).toBeLessThan(BigInt(all.length))
      }),
    )
  })

  it('does not depend on the order of claims', () => {
    fc.assert(
      fc.property(claims, milliHours, fc.integer(), (all, capacity, seed) => {
        const other = all.toSorted((one, two) => Number(BigInt.asIntN(16, (one.weight ^ two.weight) + BigInt(seed))))
        expect(waterLevel(other, capacity)).toEqual(waterLevel(all, capacity))
      }),
    )
  })

  it('takes nothing from anybody when there is more to divide', () => {
    fc.assert(
      fc.property(claims, milliHours, milliHours, (all, capacity, more) => {
        const shares = sharesOf(all, capacity)
        for (const [index, share] of sharesOf(all, capacity + more).entries()) {
          expect(share).toBeGreaterThanOrEqual(shares[index] ?? 0n)
        }
      }),
    )
  })

  it('never gives less for more weight', () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 20 }), milliHours, weight, (all, capacity, more) => {
        const [first, ...others] = all as [Claim, ...Claim[]]
        fc.pre(first.weight + more < 1n << 96n)
        const [before = 0n] = sharesOf(all, capacity)
        const [after = 0n] = sharesOf([{ ...first, weight: first.weight + more }, ...others], capacity)
        expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('gives equal claims the same, and who is not bound by a maximum in proportion to weight', () => {
    const level = waterLevel(
      [
        { maximumMilliHours: 100n, weight: 1n },
        { maximumMilliHours: 10n, weight: 5n },
        { maximumMilliHours: 100n, weight: 2n },
        { maximumMilliHours: 100n, weight: 2n },
      ],
      60n,
    ).level
    expect([1n, 2n, 2n].map((each) => shareAtLevel({ maximumMilliHours: 100n, weight: each }, level))).toEqual([
      10n,
      20n,
      20n,
    ])
  })
})

describe('the whole square root', () => {
  it('is the largest number whose square does not exceed the value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 1n << 200n }), (value) => {
        const root = isqrt(value)
        expect(root * root).toBeLessThanOrEqual(value)
        expect((root + 1n) * (root + 1n)).toBeGreaterThan(value)
        expect(isqrt(value * value)).toBe(value)
      }),
    )
    expect([0n, 1n, 2n, 3n, 4n].map(isqrt)).toEqual([0n, 1n, 1n, 1n, 2n])
    expect(() => isqrt(-1n)).toThrow(RangeError)
  })
})
