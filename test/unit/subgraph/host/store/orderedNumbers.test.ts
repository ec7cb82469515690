import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeOrderedBigInt,
  decodeOrderedDecimal,
  encodeOrderedBigInt,
  encodeOrderedDecimal,
} from '../../../../../subgraph/host/store/orderedNumbers.ts'
import { BigDecimal } from '../../../../../subgraph/host/values/BigDecimal.ts'

const integers = fc.oneof(
  fc.bigInt({ min: -70_000n, max: 70_000n }),
  fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }),
)
const decimals = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: -200n, max: 200n }), fc.bigInt({ min: -(10n ** 34n), max: 10n ** 34n })),
    fc.integer({ min: -40, max: 40 }),
  )
  .map(([digits, exponent]) => BigDecimal.of(digits, exponent))

describe('ordered encodings', () => {
  it('keep the order of integers', () => {
    fc.assert(
      fc.property(integers, integers, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeOrderedBigInt(a), encodeOrderedBigInt(b)))).toBe(
          a < b ? -1 : a > b ? 1 : 0,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('keep the order of decimals', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(Math.sign(Buffer.compare(encodeOrderedDecimal(a), encodeOrderedDecimal(b)))).toBe(a.compare(b))
      }),
      { numRuns: 500 },
    )
  })

  it('read back what they write', () => {
    fc.assert(
      fc.property(integers, (value) => {
        expect(decodeOrderedBigInt(encodeOrderedBigInt(value))).toBe(value)
      }),
    )
    fc.assert(
      fc.property(decimals, (value) => {
        expect(decodeOrderedDecimal(encodeOrderedDecimal(value)).equals(value)).toBe(true)
      }),
    )
  })
})
