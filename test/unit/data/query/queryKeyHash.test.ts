import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Retryable } from '../../../../src/data/errors/Retryable.ts'
import { retryDelay } from '../../../../src/data/query/createQueryClient.ts'
import { queryKeyHash } from '../../../../src/data/query/queryKeyHash.ts'

describe('queryKeyHash', () => {
  it('does not depend on the order of members', () => {
    expect(queryKeyHash(['a', { x: 1n, y: [2n] }])).toBe(queryKeyHash(['a', { y: [2n], x: 1n }]))
  })

  it('tells keys with different inputs apart, a bigint from a number too', () => {
    const input = fc.oneof(fc.bigInt(), fc.integer(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(input, input, (a, b) => {
        expect(queryKeyHash(['x', { a }]) === queryKeyHash(['x', { a: b }])).toBe(
          Object.is(a, b) || (a === 0 && b === 0),
        )
      }),
    )
  })
})

describe('retryDelay', () => {
  it('waits as long as the server asks, but not for ever', () => {
    expect(retryDelay(0, new Retryable('', { source: 'x', retryAfterSeconds: 7 }))).toBe(7_000)
    expect(retryDelay(0, new Retryable('', { source: 'x', retryAfterSeconds: 3_600 }))).toBe(60_000)
  })

  it('grows and stays below 19 s', () => {
    const delays = [0, 1, 2, 3, 9].map((failures) => retryDelay(failures, null, () => 0.5))
    expect(delays).toEqual([500, 1_000, 2_000, 4_000, 15_000])
  })
})
