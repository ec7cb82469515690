import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAmount, MINUS } from '../../../../src/domain/format/formatAmount.ts'

const decimals = fc.integer({ min: 0, max: 24 })
const readBack = (text: string, digits: number): bigint => {
  const [whole = '', fraction = ''] = text.replaceAll(',', '').replace(MINUS, '-').split('.')
  return BigInt(whole + fraction.padEnd(digits, '0'))
}

describe('formatAmount', () => {
  it('loses nothing when all digits are allowed', () => {
    fc.assert(
      fc.property(fc.bigInt(), decimals, (value, digits) => {
        const text = formatAmount(value, digits)
        const read = readBack(text, digits)
        expect(value < 0n && read > 0n ? -read : read).toBe(value)
      }),
    )
  })

  it('never shows more than there is', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n }), decimals, fc.integer({ min: 0, max: 6 }), (value, digits, most) => {
        const shown = readBack(formatAmount(value, digits, { maximumFractionDigits: most }), digits)
        expect(shown).toBeLessThanOrEqual(value)
        expect(value - shown).toBeLessThan(10n ** BigInt(digits - Math.min(most, digits)))
      }),
    )
  })

  it.each([
    [1_250_000_000_000n, 6, { minimumFractionDigits: 2 }, '1,250,000.00'],
    [-412_500n, 0, {}, '\u2212412,500'],
    [999_999n, 3, { maximumFractionDigits: 1 }, '999.9'],
    [12n, 0, { sign: 'always' }, '+12'],
    [0n, 18, { sign: 'always' }, '0'],
    [1n, 18, {}, '0.000000000000000001'],
  ] as const)('%s with %s decimals is %s', (value, digits, options, text) => {
    expect(formatAmount(value, digits, options)).toBe(text)
  })
})
