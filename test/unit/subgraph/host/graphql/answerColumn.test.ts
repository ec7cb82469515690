import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnToJson } from '../../../../../subgraph/host/graphql/answerColumn.ts'
import { encodeOrderedBigInt } from '../../../../../subgraph/host/store/orderedNumbers.ts'
import { openLibrary } from './queryHarness.ts'

const plays = openLibrary().schema.entities.get('Song')?.fieldByName.get('plays')

describe('a column of BigInts', () => {
  it('is written in decimal digits, however large they are', () => {
    if (!plays) throw new Error('no such field')
    const toJson = columnToJson(plays)
    const limits = [0n, 2n ** 48n - 1n, 2n ** 48n, 2n ** 120n - 1n, 2n ** 120n, 2n ** 600n]
    const any = fc.oneof(fc.bigInt(), fc.bigInt({ min: -(2n ** 700n), max: 2n ** 700n }), fc.constantFrom(...limits))
    fc.assert(
      fc.property(any, (value) => {
        expect(toJson(encodeOrderedBigInt(value).toString('hex').toUpperCase())).toBe(`"${value}"`)
      }),
      { seed: 7, numRuns: 500 },
    )
  })
})
