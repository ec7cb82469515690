import { describe, expect, it } from 'vitest'
import { logOf, logPlace } from '../../../../src/domain/policy/logPlace.ts'

describe('a place on a log scale', () => {
  it.each([
    [1n, 0],
    [10n ** 25n, 25],
    [10n ** 300n, 300],
  ])('knows the logarithm of %s', (value, logarithm) => expect(logOf(value)).toBeCloseTo(logarithm, 10))

  it('is between the ends, and at them beyond', () => {
    expect(logPlace(10n ** 25n, 20, 30)).toBeCloseTo(50, 10)
    expect(logPlace(1n, 20, 30)).toBe(0)
    expect(logPlace(0n, 20, 30)).toBe(0)
    expect(logPlace(10n ** 40n, 20, 30)).toBe(100)
  })
})
