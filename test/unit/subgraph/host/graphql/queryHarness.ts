import { QueryEngine } from '../../../../../subgraph/host/graphql/QueryEngine.ts'
import { BigDecimal } from '../../../../../subgraph/host/values/BigDecimal.ts'
import type { StoreValue } from '../../../../../subgraph/host/values/StoreValue.ts'
import { openStore, type StoreHarness } from '../store/storeHarness.ts'

const SCHEMA = `
  interface Work { id: ID!  title: String! }
  enum Genre { Rock Jazz }

  type Musician @entity(immutable: false) {
    id: ID!
    name: String!
    key: Bytes!
    wealth: BigDecimal!
    age: Int
    alive: Boolean!
    favourites: [String!]!
    mainBand: Band
    bands: [Band!]!
    written: [Song!]! @derivedFrom(field: "writer")
    account: Account @derivedFrom(field: "owner")
  }
  type Account @entity(immutable: false) { id: Bytes! owner: Musician! }
  type Band @entity(immutable: false) {
    id: ID!
    name: String!
    genre: Genre!
    members: [Musician!]! @derivedFrom(field: "bands")
  }
  type Song implements Work @entity(immutable: true) {
    id: ID!
    title: String!
    writer: Musician!
    plays: BigInt!
  }
  type Book implements Work @entity(immutable: true) { id: ID! title: String! }
  type Play @entity(timeseries: true) { id: Int8! timestamp: Timestamp! song: Song! amount: BigInt! }
  type Plays @aggregation(intervals: ["hour", "day"], source: "Play") {
    id: Int8!
    timestamp: Timestamp!
    song: Song!
    total: BigInt! @aggregate(fn: "sum", arg: "amount")
    count: Int8! @aggregate(fn: "count")
    ever: BigInt! @aggregate(fn: "sum", arg: "amount", cumulative: true)
    first: BigInt! @aggregate(fn: "first", arg: "amount")
    last: BigInt! @aggregate(fn: "last", arg: "amount")
    least: BigInt! @aggregate(fn: "min", arg: "amount")
    most: BigInt! @aggregate(fn: "max", arg: "amount")
  }
`

/** 2023-11-14 22:00:00 UTC: the start of an hour. */
export const HOUR = 1_699_999_200

export interface QueryHarness extends StoreHarness {
  run: (
    query: string,
    variables?: Record<string, unknown>,
  ) => { data: Record<string, unknown> | null; errors: string[] }
}

/** A few musicians over five blocks, and the API on them. */
export function openLibrary(): QueryHarness {
  const harness = openStore(SCHEMA)
  const musician = (
    name: string,
    key: string,
    wealth: string,
    age: number | null,
    bands: string[],
    mainBand: string | null,
  ): Record<string, StoreValue> => ({
    name,
    key: Buffer.from(key, 'hex'),
    wealth: BigDecimal.parse(wealth),
    age,
    alive: age !== null,
    favourites: ['red', name],
    mainBand,
    bands,
  })
  harness.block(0, () => undefined, HOUR)
  harness.block(
    1,
    (set) => {
      set('Band', 'b1', { name: 'The Musicians', genre: 'Rock' })
      set('Band', 'b2', { name: 'the amateurs', genre: 'Jazz' })
      set('Musician', 'm1', musician('John', 'aa01', '10.5', 40, ['b1', 'b2'], 'b1'))
      set('Musician', 'm2', musician('Lisa', 'aa02', '-3', 30, ['b1'], 'b1'))
      set('Musician', 'm3', musician('Tom', 'bb03', '200', null, ['b2'], 'b2'))
      set('Account', '0x01', { owner: 'm1' })
    },
    HOUR + 10,
  )
  harness.block(
    2,
    (set) => {
      set('Song', 's1', { title: 'Wind_song', writer: 'm1', plays: 9n })
      set('Song', 's2', { title: 'Rain song', writer: 'm1', plays: 2n ** 100n })
      set('Song', 's3', { title: '100% rain', writer: 'm2', plays: -5n })
      set('Book', 'k1', { title: 'On rain' })
      set('Play', '0', { song: 's1', amount: 5n })
      set('Play', '0', { song: 's1', amount: 7n })
      set('Play', '0', { song: 's2', amount: 1n })
    },
    HOUR + 100,
  )
  harness.block(3, (set) => set('Musician', 'm4', musician('Valerie', 'cc04', '10.5', 30, [], null)), HOUR + 3700)
  harness.block(
    4,
    (set) => {
      set('Musician', 'm1', { name: 'Johnny' })
      set('Play', '0', { song: 's1', amount: 3n })
    },
    HOUR + 3800,
  )
  const engine = new QueryEngine(harness.database, harness.schema, 'deployment')
  return {
    ...harness,
    run: (query, variables = {}) => {
      const { data = null, errors = [] } = JSON.parse(engine.run({ query, variables }).text) as {
        data?: Record<string, unknown> | null
        errors?: { message: string }[]
      }
      return { data, errors: errors.map((error) => error.message) }
    },
  }
}
