import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BigDecimal } from '../../../../../subgraph/host/values/BigDecimal.ts'

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.integer({ min: -60, max: 60 }))
  .map(([digits, exponent]) => BigDecimal.of(digits, exponent))

describe('BigDecimal', () => {
  it.each([
    ['0', '0'],
    ['-0.000', '0'],
    ['1200', '1200'],
    ['-12.3400e2', '-1234'],
    ['1e-5', '0.00001'],
    ['.5', '0.5'],
    ['+5.', '5'],
    ['99999999999999999999999999999999995', '100000000000000000000000000000000000'],
  ])('reads %s as %s', (text, expected) => {
    expect(BigDecimal.parse(text).toString()).toBe(expected)
  })

  it.each(['', '.', 'e5', '1.2.3', '0x10', '1_000', 'NaN'])('refuses %j', (text) => {
    expect(() => BigDecimal.parse(text)).toThrow('failed to parse BigDecimal')
  })

  it('keeps 34 significant digits, rounding positive numbers half up and cutting negative ones, as graph-node does', () => {
    const digits = `${'1'.repeat(33)}25`
    expect(BigDecimal.parse(digits).toString()).toBe(`${'1'.repeat(33)}30`)
    expect(BigDecimal.parse(`-${digits}`).toString()).toBe(`-${'1'.repeat(33)}20`)
  })

  it('divides to 34 digits', () => {
    const one = BigDecimal.parse('1')
    expect(one.dividedBy(BigDecimal.parse('3')).toString()).toBe(`0.${'3'.repeat(34)}`)
    expect(BigDecimal.parse('2').dividedBy(BigDecimal.parse('3')).toString()).toBe(`0.${'6'.repeat(33)}7`)
    expect(one.dividedBy(BigDecimal.parse('8')).toString()).toBe('0.125')
    expect(() => one.dividedBy(BigDecimal.zero)).toThrow('divide BigDecimal by zero')
  })

  it('is normalised after every operation', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const results = [a.plus(b), a.minus(b), a.times(b), ...(b.digits === 0n ? [] : [a.dividedBy(b)])]
        for (const { digits } of results) {
          const text = digits.toString().replace('-', '')
          expect(text.length).toBeLessThanOrEqual(34)
          if (digits !== 0n) expect(text).not.toMatch(/0$/)
        }
      }),
    )
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(BigDecimal.parse(value.toString()).equals(value)).toBe(true)
      }),
    )
  })

  it('is exact while results have at most 34 digits', () => {
    const small = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n })
    fc.assert(
      fc.property(small, small, (a, b) => {
        expect(
          BigDecimal.of(a)
            .plus(BigDecimal.of(b))
            .equals(BigDecimal.of(a + b)),
        ).toBe(true)
        expect(
          BigDecimal.of(a)
            .times(BigDecimal.of(b))
            .equals(BigDecimal.of(a * b)),
        ).toBe(true)
        expect(BigDecimal.of(a, -3).compare(BigDecimal.of(b, -3))).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
    )
  })
})
