import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { topShareBps } from '../../../../src/domain/concentration/topShareBps.ts'

const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { maxLength: 40 })

describe('the share of the largest', () => {
  it('is all for one alone, an nth for n equal ones, and nothing of nothing', () => {
    expect(topShareBps([7n])).toBe(10_000n)
    expect(topShareBps([5n, 5n, 5n, 5n])).toBe(2_500n)
    expect(topShareBps([1n, 2n])).toBe(6_667n)
    expect(topShareBps([])).toBe(0n)
    expect(topShareBps([0n, 0n])).toBe(0n)
  })

  it('does not depend on order or scale, and is never below an equal share or above all', () => {
    fc.assert(
      fc.property(parts, fc.bigInt({ min: 1n, max: 10n ** 6n }), (some, factor) => {
        const share = topShareBps(some)
        expect(topShareBps(some.toReversed())).toBe(share)
        expect(topShareBps(some.map((part) => part * factor))).toBe(share)
        if (some.every((part) => part === 0n)) return
        expect(share).toBeLessThanOrEqual(10_000n)
        expect(share * BigInt(some.length)).toBeGreaterThanOrEqual(10_000n - BigInt(some.length))
      }),
    )
  })

  it('grows when the largest wins what another one loses', () => {
    fc.assert(
      fc.property(parts, fc.bigInt({ min: 1n, max: 10n ** 20n }), (some, moved) => {
        const before = [...some, 10n ** 30n, moved]
        const after = [...some, 10n ** 30n + moved, 0n]
        expect(topShareBps(after)).toBeGreaterThanOrEqual(topShareBps(before))
      }),
    )
  })
})
