import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchesLike } from '../../../../../subgraph/host/store/matchesLike.ts'

const letters = fc.constantFrom('a', 'b', '.', '😀')
const patterns = fc.array(fc.oneof(letters, fc.constantFrom('%', '_')), { maxLength: 8 }).map((parts) => parts.join(''))

describe('matchesLike', () => {
  it('agrees with the pattern written as a regular expression', () => {
    fc.assert(
      fc.property(
        patterns,
        fc.array(letters, { maxLength: 10 }).map((parts) => parts.join('')),
        (pattern, text) => {
          const expression = Array.from(pattern, (part) =>
            part === '%' ? '.*' : part === '_' ? '.' : part === '.' ? '\\.' : part,
          ).join('')
          expect(matchesLike(pattern, text)).toBe(new RegExp(`^${expression}$`, 'su').test(text))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('takes a character behind a backslash as it is', () => {
    expect(matchesLike('100\\%', '100%')).toBe(true)
    expect(matchesLike('100\\%', '1000')).toBe(false)
  })

  it('is not led into exponential work by many wildcards', () => {
    expect(matchesLike(`${'%a'.repeat(200)}b`, 'a'.repeat(2_000))).toBe(false)
  })
})
