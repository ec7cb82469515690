import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openLibrary } from './queryHarness.ts'

const library = openLibrary()

/** Fields of each type without a selection of their own, and those with one, by the type that they lead to. */
const TYPES: Record<string, { values: string[]; relations: [string, string][] }> = {
  Musician: {
    values: ['id', 'name', 'key', 'wealth', 'age', 'alive', 'favourites', '__typename', 'alias: name'],
    relations: [
      ['mainBand', 'Band'],
      ['bands', 'Band'],
      ['few: bands(first: 1, orderBy: name, orderDirection: desc)', 'Band'],
      ['written(orderBy: plays, orderDirection: desc)', 'Song'],
      ['account', 'Account'],
    ],
  },
  Band: { values: ['id', 'name', 'genre', '__typename'], relations: [['members(where: { age_gt: 30 })', 'Musician']] },
  Account: { values: ['id'], relations: [['owner', 'Musician']] },
  Song: { values: ['id', 'title', 'plays'], relations: [['writer', 'Musician']] },
  Work: { values: ['title', '__typename', '... on Song { plays }'], relations: [['... on Song', 'Song']] },
}

function selection(typeName: string, depth: number): fc.Arbitrary<string> {
  const { values, relations } = TYPES[typeName] ?? { values: ['id'], relations: [] }
  const below = depth === 0 ? [] : relations
  return fc
    .tuple(
      fc.subarray(values, { minLength: 1 }),
      ...below.map(([field, target]) => fc.option(selection(target, depth - 1).map((text) => `${field} ${text}`))),
    )
    .map(([own, ...related]) => `{ ${[...own, ...related.filter((text) => text !== null)].join(' ')} }`)
}

const roots = fc
  .tuple(
    fc.constantFrom(
      ['musicians', 'Musician'] as const,
      ['bands', 'Band'] as const,
      ['songs', 'Song'] as const,
      ['works', 'Work'] as const,
    ),
    fc.constantFrom('', '(skip: 1)', '(first: 2, orderBy: id, orderDirection: desc)', '(block: { number: 2 })'),
  )
  .chain(([[field, typeName], parameters]) => selection(typeName, 3).map((text) => `${field}${parameters} ${text}`))

describe('an answer written from the rows', () => {
  it('is what the way through all of GraphQL’s rules makes of them', () => {
    fc.assert(
      fc.property(roots, (root) => {
        const written = library.run(`{ ${root} }`)
        // Who asks for the schema as well gets the whole answer the long way.
        const { data, errors } = library.run(`{ __schema { queryType { name } } ${root} }`)
        const { __schema, ...rest } = data ?? {}
        expect(__schema).toEqual({ queryType: { name: 'Query' } })
        expect(written.errors).toEqual(errors)
        expect(JSON.stringify(written.data)).toBe(JSON.stringify(rest))
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})
