import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFlop } from '../../../../src/domain/format/formatFlop.ts'

describe('formatFlop', () => {
  it('keeps the order of magnitude, however large', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 40 }), fc.integer({ min: 10, max: 99 }), (exponent, lead) => {
        const parts = formatFlop(BigInt(lead) * 10n ** BigInt(exponent - 1))
        expect(parts.exponent).toBe(exponent)
        expect(Number(parts.mantissa) * 10).toBeCloseTo(lead)
      }),
    )
  })

  it('writes small counts out', () => {
    expect(formatFlop(999_999n)).toEqual({ mantissa: '999,999', exponent: null })
    expect(formatFlop(0n)).toEqual({ mantissa: '0', exponent: null })
  })

  it('drops a zero after the point', () => {
    expect(formatFlop(10n ** 25n)).toEqual({ mantissa: '1', exponent: 25 })
  })
})
