import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../../local/demo/model/createRandom.ts'

describe('createRandom', () => {
  it('gives the same sequence for the same seed, and another for another', () => {
    const draw = (seed: string) => {
      const random = createRandom(seed)
      return Array.from({ length: 20 }, () => random.next())
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
  })

  it('gives a fork that does not depend on what was drawn before', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(50), (seed, draws) => {
        const random = createRandom(seed)
        const early = random.fork('part').next()
        for (let count = 0; count < draws; count += 1) random.next()
        expect(random.fork('part').next()).toBe(early)
      }),
    )
  })

  it('stays within its ranges and shuffles without loss', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), fc.integer({ min: 1, max: 1_000 }), (seed, items, limit) => {
        const random = createRandom(seed)
        expect(random.next()).toSatisfy((value: number) => value >= 0 && value < 1)
        expect(random.integer(limit)).toSatisfy(
          (value: number) => Number.isInteger(value) && value >= 0 && value < limit,
        )
        const ascending = (left: number, right: number) => left - right
        expect(random.shuffled(items).toSorted(ascending)).toEqual(items.toSorted(ascending))
      }),
    )
  })
})
