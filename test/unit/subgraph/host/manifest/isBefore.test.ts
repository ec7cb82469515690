import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isBefore } from '../../../../../subgraph/host/manifest/isBefore.ts'

const versions = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12))

describe('versions', () => {
  it('are in the order of their numbers, not of their digits', () => {
    expect(isBefore('0.0.9', '0.0.10')).toBe(true)
    expect(isBefore('0.0.10', '0.0.9')).toBe(false)
    expect(isBefore('0.0.8', '0.0.8')).toBe(false)
    fc.assert(
      fc.property(versions, versions, (a, b) => {
        const number = ([x, y, z]: [number, number, number]) => x * 10_000 + y * 100 + z
        expect(isBefore(a.join('.'), b.join('.'))).toBe(number(a) < number(b))
      }),
    )
  })
})
