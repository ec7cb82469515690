import { getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { blockHash } from '../store/storeHarness.ts'
import { HOUR, openLibrary } from './queryHarness.ts'

const library = openLibrary()
const ask = (query: string, variables?: Record<string, unknown>) => {
  const { data, errors } = library.run(query, variables)
  expect(errors).toEqual([])
  return data
}
const refused = (query: string) => library.run(query).errors[0] ?? ''
const musicians = (parameters: string) =>
  (ask(`{ musicians(${parameters}) { id } }`)?.musicians as { id: string }[]).map(({ id }) => id).join(' ')

describe('a collection', () => {
  it.each([
    ['skip: 0', 'm1 m2 m3 m4'],
    ['first: 2', 'm1 m2'],
    ['first: 2, skip: 1', 'm2 m3'],
    ['orderBy: id, orderDirection: desc', 'm4 m3 m2 m1'],
    ['orderBy: wealth', 'm2 m1 m4 m3'],
    ['orderBy: wealth, orderDirection: desc', 'm3 m4 m1 m2'],
    ['orderBy: name', 'm1 m2 m3 m4'],
    ['orderBy: age', 'm2 m4 m1 m3'],
    ['orderBy: age, orderDirection: desc', 'm3 m1 m4 m2'],
    ['orderBy: mainBand__name', 'm1 m2 m3 m4'],
    ['orderBy: mainBand__name, orderDirection: desc', 'm4 m3 m2 m1'],
  ])('with %s is %s', (parameters, expected) => {
    expect(musicians(parameters)).toBe(expected)
  })

  it.each([
    ['name: "Tom"', 'm3'],
    ['name_not: "Tom"', 'm1 m2 m4'],
    ['name_in: ["Tom", "Lisa"]', 'm2 m3'],
    ['name_not_in: ["Tom", "Lisa"]', 'm1 m4'],
    ['name_in: []', ''],
    ['name_gt: "Lisa"', 'm3 m4'],
    ['name_contains: "i"', 'm2 m4'],
    ['name_contains: "O"', ''],
    ['name_contains_nocase: "O"', 'm1 m3'],
    ['name_not_contains: "o"', 'm2 m4'],
    ['name_starts_with: "J"', 'm1'],
    ['name_starts_with_nocase: "j"', 'm1'],
    ['name_not_starts_with: "J"', 'm2 m3 m4'],
    ['name_ends_with: "ie"', 'm4'],
    ['name_ends_with_nocase: "IE"', 'm4'],
    ['name_contains: "_o%"', 'm1 m3'],
    ['wealth_lt: "10.50"', 'm2'],
    ['wealth_gte: "10.5"', 'm1 m3 m4'],
    ['age: null', 'm3'],
    ['age_not: null', 'm1 m2 m4'],
    ['age_not: 30', 'm1'],
    ['alive: false', 'm3'],
    ['key: "0xaa01"', 'm1'],
    ['key_contains: "0xaa"', 'm1 m2'],
    ['key_gt: "0xaa02"', 'm3 m4'],
    ['key_in: ["0xbb03", "0xCC04"]', 'm3 m4'],
    ['favourites_contains: ["Tom"]', 'm3'],
    ['favourites_contains: ["red"]', 'm1 m2 m3 m4'],
    ['favourites_not_contains: ["Tom"]', 'm1 m2 m4'],
    ['favourites_contains_nocase: ["tom", "GREEN"]', 'm3'],
    ['favourites: ["red", "Tom"]', 'm3'],
    ['favourites_not: ["red", "Tom"]', 'm1 m2 m4'],
    ['mainBand: "b2"', 'm3'],
    ['mainBand_: { name_contains: "Musicians" }', 'm1 m2'],
    ['bands_: { genre: Jazz }', 'm1 m3'],
    ['bands_contains: ["b1", "b2"]', 'm1'],
    ['written_: { plays_gt: "100" }', 'm1'],
    ['account_: { id: "0x01" }', 'm1'],
    ['and: [{ age: 30 }, { wealth_gt: 0 }]', 'm4'],
    ['or: [{ name: "Tom" }, { age: 30, name_contains: "a" }]', 'm2 m3 m4'],
    ['or: [{ name: "Tom" }, { and: [{ age: 30 }, { name: "Lisa" }] }]', 'm2 m3'],
    ['_change_block: { number_gte: 3 }', 'm1 m4'],
  ])('where { %s } is %s', (filter, expected) => {
    expect(musicians(`where: { ${filter} }`)).toBe(expected)
  })

  it('compares numbers of any size as numbers', () => {
    expect(ask('{ songs(orderBy: plays, orderDirection: desc) { plays } }')).toEqual({
      songs: [{ plays: (2n ** 100n).toString() }, { plays: '9' }, { plays: '-5' }],
    })
  })

  it('refuses what graph-node refuses, in its words', () => {
    expect(refused('{ musicians(first: 1001) { id } }')).toBe(
      'The `first` argument must be between 0 and 1000, but is 1001',
    )
    expect(refused('{ musicians(first: 0) { id } }')).toContain('`first`')
    expect(refused('{ musicians(skip: -1) { id } }')).toContain('`skip`')
    expect(refused('{ musicians(where: { name: "x", or: [{ age: 1 }] }) { id } }')).toContain(
      "Cannot mix column filters with 'or' operator",
    )
    expect(refused('{ musicians(where: { mainBand_: { members_: { name: "x" } } }) { id } }')).toContain(
      'Child filter nesting not supported',
    )
    expect(refused('{ musicians(orderBy: written) { id } }')).toContain('Ordering by `written` is not supported')
    expect(refused('{ musicians(where: { key: "0xzz" }) { id } }')).toContain('Failed to decode `Bytes` value')
    expect(refused('{ musicians { nothing } }')).toContain('Cannot query field')
  })
})

describe('relations', () => {
  it('follow references, lists of ids and derived fields, with arguments for each parent', () => {
    const query = `{ musicians(first: 2) {
      id mainBand { name } bands(first: 1, orderBy: name, orderDirection: desc) { id members(where: { age_gt: 35 }) { name } }
      songs: written(orderBy: plays) { title writer { id } } one: written(first: 1, skip: 1) { id } account { id }
    } }`
    expect(ask(query)).toEqual({
      musicians: [
        {
          id: 'm1',
          mainBand: { name: 'The Musicians' },
          bands: [{ id: 'b2', members: [{ name: 'Johnny' }] }],
          songs: [
            { title: 'Wind_song', writer: { id: 'm1' } },
            { title: 'Rain song', writer: { id: 'm1' } },
          ],
          one: [{ id: 's2' }],
          account: { id: '0x01' },
        },
        {
          id: 'm2',
          mainBand: { name: 'The Musicians' },
          bands: [{ id: 'b1', members: [{ name: 'Johnny' }] }],
          songs: [{ title: '100% rain', writer: { id: 'm2' } }],
          one: [],
          account: null,
        },
      ],
    })
  })

  it('work through fragments, variables, directives and aliases', () => {
    const query = `query Q($id: ID!, $more: Boolean!) {
      musician(id: $id) { ...Names mainBand @include(if: $more) { ...on Band { band: name } } nick: name @skip(if: $more) }
    }
    fragment Names on Musician { __typename name }`
    expect(ask(query, { id: 'm3', more: true })).toEqual({
      musician: { __typename: 'Musician', name: 'Tom', mainBand: { band: 'the amateurs' } },
    })
    expect(ask(query, { id: 'm3', more: false })).toEqual({
      musician: { __typename: 'Musician', name: 'Tom', nick: 'Tom' },
    })
    expect(ask(query, { id: 'nobody', more: false })).toEqual({ musician: null })
  })

  it('merge the members of an interface in one order', () => {
    expect(
      ask('{ works(orderBy: title, where: { title_contains: "rain" }) { __typename title ... on Song { plays } } }'),
    ).toEqual({
      works: [
        { __typename: 'Song', title: '100% rain', plays: '-5' },
        { __typename: 'Book', title: 'On rain' },
      ],
    })
    expect(ask('{ works(first: 2, skip: 1) { id } work(id: "s2") { title } }')).toEqual({
      works: [{ id: 's1' }, { id: 's2' }],
      work: { title: 'Rain song' },
    })
  })
})

describe('blocks', () => {
  it('are time travel for every part of an answer', () => {
    const at = (block: string) =>
      ask(`{ musician(id: "m1", block: ${block}) { name written { id } } musicians(block: ${block}) { id } }`)
    expect(at('{ number: 1 }')).toEqual({
      musician: { name: 'John', written: [] },
      musicians: [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }],
    })
    expect(at(`{ hash: "${blockHash(2)}" }`)).toMatchObject({
      musician: { name: 'John', written: [{ id: 's1' }, { id: 's2' }] },
    })
    expect(at('{ number_gte: 2 }')).toMatchObject({ musician: { name: 'Johnny' } })
    expect(at('{ number: 0 }')).toEqual({ musician: null, musicians: [] })
  })

  it('that are not there yet are refused', () => {
    const message = 'has only indexed up to block number 4 and data for block number 5 is therefore not yet available'
    expect(refused('{ musicians(block: { number: 5 }) { id } }')).toContain(message)
    expect(refused('{ musicians(block: { number_gte: 5 }) { id } }')).toContain(message)
    expect(refused(`{ musicians(block: { hash: "${blockHash(77)}" }) { id } }`)).toContain(
      'no block with that hash found',
    )
  })

  it('are told by _meta', () => {
    expect(ask('{ _meta { block { number hash timestamp parentHash } deployment hasIndexingErrors } }')).toEqual({
      _meta: {
        block: { number: 4, hash: blockHash(4), timestamp: HOUR + 3800, parentHash: blockHash(3) },
        deployment: 'deployment',
        hasIndexingErrors: false,
      },
    })
    expect(ask('{ _meta(block: { number: 2 }) { block { number hash } } }')).toEqual({
      _meta: { block: { number: 2, hash: null } },
    })
  })
})

describe('aggregations', () => {
  const select = '{ timestamp song { id } total count ever first last least most }'
  const finished = [
    {
      timestamp: `${HOUR}000000`,
      song: { id: 's2' },
      total: '1',
      count: '1',
      ever: '1',
      first: '1',
      last: '1',
      least: '1',
      most: '1',
    },
    {
      timestamp: `${HOUR}000000`,
      song: { id: 's1' },
      total: '12',
      count: '2',
      ever: '12',
      first: '5',
      last: '7',
      least: '5',
      most: '7',
    },
  ]
  const current = {
    timestamp: `${HOUR + 3600}000000`,
    song: { id: 's1' },
    total: '3',
    count: '1',
    ever: '15',
    first: '3',
    last: '3',
    least: '3',
    most: '3',
  }

  it('show finished buckets, the latest first', () => {
    expect(ask(`{ plays_collection(interval: hour) ${select} }`)).toEqual({ plays_collection: finished })
    expect(ask(`{ plays_collection(interval: day) ${select} }`)).toEqual({ plays_collection: [] })
    expect(ask(`{ plays_collection(interval: hour, block: { number: 2 }) { id } }`)).toEqual({ plays_collection: [] })
  })

  it('show the bucket that is still filling when asked', () => {
    expect(ask(`{ plays_collection(interval: hour, current: include) ${select} }`)).toEqual({
      plays_collection: [current, ...finished],
    })
    expect(
      ask(
        `{ plays_collection(interval: hour, current: include, where: { song: "s1", timestamp_gte: "${HOUR + 3600}000000" }) { total } }`,
      ),
    ).toEqual({ plays_collection: [{ total: '3' }] })
  })
})

describe('guards', () => {
  it('hold back queries that are dear to answer', () => {
    const deep = `{ musicians ${'{ bands { members '.repeat(8)}{ id }${' } }'.repeat(8)} }`
    expect(refused(deep)).toContain('depth that exceeds the limit')
    const aliases = Array.from({ length: 150 }, (_, index) => `a${index}: musicians { id }`).join(' ')
    expect(refused(`{ ${aliases} }`)).toContain('more than 100 aliases')
    expect(refused(`{ musicians { ${'id '.repeat(30_000)} } }`)).toContain('20000 tokens')
  })

  it('let introspection through', () => {
    const data = ask(getIntrospectionQuery())
    expect(JSON.stringify(data)).toContain('Musician_orderBy')
  })
})

describe('indexing errors', () => {
  it('deny data from their block on, unless it is asked for', () => {
    const failed = openLibrary()
    failed.metadata.addError({
      block: 3,
      blockHash: blockHash(3),
      fatal: false,
      dataSource: 'd',
      handler: 'h',
      txHash: '0x',
      message: 'm',
    })
    expect(failed.run('{ bands { id } _meta { hasIndexingErrors } }')).toEqual({
      data: { _meta: { hasIndexingErrors: true } },
      errors: ['indexing_error'],
    })
    expect(failed.run('{ bands(subgraphError: allow) { id } }')).toEqual({
      data: { bands: [{ id: 'b1' }, { id: 'b2' }] },
      errors: ['indexing_error'],
    })
    expect(failed.run('{ bands(block: { number: 2 }) { id } }').errors).toEqual([])
  })

  it('that stopped indexing leave the last good block to read', () => {
    const failed = openLibrary()
    failed.metadata.addError({
      block: 5,
      blockHash: blockHash(5),
      fatal: true,
      dataSource: 'd',
      handler: 'h',
      txHash: '0x',
      message: 'm',
    })
    expect(failed.run('{ bands { id } _meta { hasIndexingErrors } }')).toEqual({
      data: { bands: [{ id: 'b1' }, { id: 'b2' }], _meta: { hasIndexingErrors: true } },
      errors: [],
    })
  })
})
