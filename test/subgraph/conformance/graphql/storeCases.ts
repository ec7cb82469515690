import { expect } from 'vitest'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import { Int8 } from '../../../../subgraph/host/values/Int8.ts'
import { Timestamp } from '../../../../subgraph/host/values/Timestamp.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { openWorld, type World } from './openWorld.ts'
import { type Row, smallAnswer } from './smallCase.ts'

const RELATIONAL = 'store/test-store/tests/postgres/relational.rs'
const BYTES = 'store/test-store/tests/postgres/relational_bytes.rs'
const STORE = 'store/test-store/tests/postgres/store.rs'

const SCHEMA = `
  enum Colour { yellow red blue }
  type Person @entity(immutable: false) {
    id: ID! name: String! nameBytes: Bytes! age: Int! visits: Int8! seconds: BigInt! weight: BigDecimal!
    coffee: Boolean! colour: Colour drinks: [String!]
  }
  interface Pet { id: ID! name: String! }
  type Cat implements Pet @entity(immutable: false) { id: ID! name: String! }
  type Dog implements Pet @entity(immutable: false) { id: ID! name: String! }
`

function person(
  name: string,
  age: number,
  weight: string,
  coffee: boolean,
  colour: string | null,
  drinks: string[] | null,
  visits: bigint,
): Row[2] {
  return {
    name,
    nameBytes: Buffer.from(name),
    age,
    visits: new Int8(visits),
    seconds: BigInt(age) * 31_557_600n,
    weight: BigDecimal.parse(weight),
    coffee,
    colour,
    drinks,
  }
}

let people: World | null = null

function openPeople(): World {
  return openWorld(SCHEMA, (store) => {
    store.block(0, (set) => {
      set('Person', '1', person('Jano', 67, '184.4', false, 'yellow', null, 60n))
      set('Person', '2', person('Cindra', 43, '159.1', true, 'red', ['beer', 'wine'], 50n))
      set('Person', '3', person('Shira', 28, '111.7', false, null, ['coffee', 'tea'], 22n))
      set('Cat', 'garfield', { name: 'Garfield' })
      set('Dog', 'pluto', { name: 'Pluto' })
    })
  })
}

function found(list: string, parameters: string, ids: string, standsFor = `${RELATIONAL} check_find`): ConformanceCase {
  return {
    standsFor,
    says: `${list}(${parameters}) are ${ids || 'none'}`,
    run: () => {
      people ??= openPeople()
      const { data, errors } = people.ask(`{ ${list}(${parameters}) { id } }`)
      expect(errors).toEqual([])
      expect((data?.[list] as { id: string }[]).map(({ id }) => id).join(' ')).toBe(ids)
    },
  }
}

const where = (filter: string, ids: string, rest = '') => found('persons', `where: { ${filter} }${rest}`, ids)
const byName = ', orderBy: name'
const byNameDown = ', orderBy: name, orderDirection: desc'

/** What the store finds for each filter and order. */
export const findCases: ConformanceCase[] = [
  found('pets', 'orderBy: id', 'garfield pluto'),
  found('pets', 'orderBy: id, orderDirection: desc', 'pluto garfield'),
  found('pets', 'orderBy: name, orderDirection: desc', 'pluto garfield'),
  found('pets', 'where: { name_starts_with: "Gar" }', 'garfield'),
  where('drinks_contains: ["beer"]', '2'),
  where('drinks_contains: ["tea", "coffee"]', '3'),
  where('drinks_contains: ["beer", "tea"]', ''),
  where('drinks_contains: ["beer", "wine", "water"]', ''),
  where('drinks_not_contains: ["beer"]', '3'),
  where('drinks_not_contains: ["tea"]', '2'),
  where('drinks_not_contains: ["tea", "wine"]', ''),
  where('name_contains: "ind"', '2'),
  where('name: "Cindra"', '2'),
  where('name_not: "Cindra"', '1 3', byName),
  where('name_gt: "Kundi"', '3'),
  where('name_lt: "Kundi"', '2 1', byName),
  where('name_lt: "Kundi"', '1 2', byNameDown),
  where('name_lt: "ZZZ"', '1', `${byNameDown}, first: 1, skip: 1`),
  where('and: [{ name_lt: "Cz" }, { name: "Cindra" }]', '2', byNameDown),
  where('name_ends_with: "dra"', '2'),
  where('name_not_ends_with: "dra"', '3 1', byNameDown),
  where('name_in: ["Jano", "Nobody", "Still nobody"]', '1'),
  where('name_in: []', ''),
  where('name_not_in: []', ''),
  where('name_not_in: ["Shira"]', '1 2', byNameDown),
  where('weight: "184.4"', '1'),
  where('weight: 184.4', '1'),
  where('weight_not: "184.4"', '3 2', byNameDown),
  where('weight_gt: "160.0"', '1'),
  where('weight_lt: "160"', '2 3', byName),
  where('weight_lt: "161"', '2', `${byNameDown}, first: 1, skip: 1`),
  where('weight_in: ["184.4", "111.7"]', '3 1', byNameDown),
  where('weight_not_in: ["184.4", "111.7"]', '2'),
  where('visits: 22', '3'),
  where('visits: "22"', '3'),
  where('age: 67', '1'),
  where('age_not: 67', '3 2', byNameDown),
  where('age_gt: 43', '1'),
  where('age_gte: 43', '2 1', byName),
  where('age_lt: 50', '2 3', byName),
  where('age_lte: 43', '2 3', byName),
  where('age_in: [67, 43]', '1 2', byNameDown),
  where('age_not_in: [67, 43]', '3'),
  where('seconds_gt: "1000000000"', '1 2'),
  where('coffee: true', '2'),
  where('coffee_not: true', '1 3', byName),
  where('coffee_in: [true]', '2'),
  where('coffee_not_in: [true]', '3 1', byNameDown),
  where('nameBytes: "0x4a616e6f"', '1'),
  where('colour: null', '3'),
  where('colour_not: null', '1 2', byNameDown),
  where('colour: red', '2'),
  where('colour_not: red', '1'),
  where('colour_in: [red]', '2'),
  where('colour_not_in: [red]', '1'),
  found('persons', 'orderBy: weight', '3 2 1'),
  found('persons', 'orderBy: weight, orderDirection: desc', '1 2 3'),
  found('persons', 'orderBy: id, orderDirection: desc', '3 2 1'),
  found('persons', 'orderBy: age', '3 2 1'),
  found('persons', 'orderBy: name', '2 1 3'),
  found('persons', 'orderBy: colour', '2 1 3'),
  where('and: [{ or: [{ id: "1" }, { id: "2" }] }]', '1 2'),
  where('and: [{ or: [] }]', ''),
  where('or: [{ and: [] }]', '1 2 3'),
]

/** Around 256 characters, where graph-node's indexes hold a prefix alone. */
const PREFIX = 256
const ferrets: Record<string, string> = {
  a1: 'a'.repeat(PREFIX - 1),
  a2: 'a'.repeat(PREFIX),
  a2b: `${'a'.repeat(PREFIX)}b`,
  a3: 'a'.repeat(PREFIX + 1),
}
const FERRETS = 'type Ferret @entity(immutable: false) { id: ID! name: String! }'
const ferretRows: Row[] = Object.entries(ferrets).map(([id, name]) => ['Ferret', id, { name }])

const longText = (operator: string, names: string[], ids: string[]) =>
  smallAnswer(
    {
      standsFor: `${RELATIONAL} check_filters`,
      says: `long text: name${operator} ${names.join(', ')} is ${ids.join(' ') || 'none'}`,
      schema: FERRETS,
      rows: ferretRows,
      query: 'query Q($where: Ferret_filter!) { ferrets(where: $where) { id } }',
      variables: {
        where: {
          [`name${operator}`]: /in$/.test(operator) ? names.map((name) => ferrets[name]) : ferrets[names[0] ?? ''],
        },
      },
    },
    { ferrets: ids.map((id) => ({ id })) },
  )

export const longTextCases: ConformanceCase[] = [
  longText('', ['a2'], ['a2']),
  longText('_not', ['a2b'], ['a1', 'a2', 'a3']),
  longText('_lt', ['a1'], []),
  longText('_lt', ['a2b'], ['a1', 'a2', 'a3']),
  longText('_lte', ['a3'], ['a1', 'a2', 'a3']),
  longText('_gt', ['a2'], ['a2b', 'a3']),
  longText('_gt', ['a3'], ['a2b']),
  longText('_gte', ['a2b'], ['a2b']),
  longText('_in', ['a1', 'a3'], ['a1', 'a3']),
  longText('_not_in', ['a1', 'a2'], ['a2b', 'a3']),
]

function changing(says: string, query: string, data: Record<string, unknown>, standsFor: string): ConformanceCase {
  return {
    standsFor,
    says,
    run: () => {
      const world = openPeople()
      world.block(1, (set) => set('Person', '1', { name: 'Johanna' }))
      expect(world.ask(query)).toEqual({ data, errors: [] })
    },
  }
}

const since = (block: number) => `{ persons(where: { _change_block: { number_gte: ${block} } }) { id } }`

/** Versions of entities over blocks. */
export const versionCases: ConformanceCase[] = [
  changing(
    'all entities changed since the first block',
    since(0),
    { persons: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    `${RELATIONAL} check_block_finds`,
  ),
  changing('one changed since the second', since(1), { persons: [{ id: '1' }] }, `${RELATIONAL} check_block_finds`),
  changing(
    'none changed since the last of all',
    since(2_147_483_647),
    { persons: [] },
    `${RELATIONAL} check_block_finds`,
  ),
  changing(
    'each block has its own version',
    '{ then: person(id: "1", block: { number: 0 }) { name } now: person(id: "1") { name } }',
    { then: { name: 'Jano' }, now: { name: 'Johanna' } },
    `${STORE} find_at_block`,
  ),
  changing(
    'an update leaves other fields as they are',
    '{ person(id: "1") { name age colour } }',
    { person: { name: 'Johanna', age: 67, colour: 'yellow' } },
    `${STORE} partially_update_existing`,
  ),
  {
    standsFor: `${RELATIONAL} revert_block`,
    says: 'a rolled back block takes its versions along, and earlier ones are in force again',
    run: () => {
      const world = openPeople()
      world.block(1, (set) => set('Person', '1', { name: 'Johanna' }))
      world.block(2, (set) => set('Person', '4', person('Vio', 20, '50', false, null, null, 1n)))
      world.store.revertTo(0)
      expect(world.ask('{ persons { id name } }').data).toEqual({
        persons: [
          { id: '1', name: 'Jano' },
          { id: '2', name: 'Cindra' },
          { id: '3', name: 'Shira' },
        ],
      })
    },
  },
  {
    standsFor: `${STORE} revert_block_with_delete`,
    says: 'an entity that a rolled back block removed is there again',
    run: () => {
      const world = openPeople()
      world.block(1, () => world.remove('Person', '2'))
      expect(world.ask('{ person(id: "2") { id } }').data).toEqual({ person: null })
      expect(world.ask('{ person(id: "2", block: { number: 0 }) { id } }').data).toEqual({ person: { id: '2' } })
      world.store.revertTo(0)
      expect(world.ask('{ person(id: "2") { id } }').data).toEqual({ person: { id: '2' } })
    },
  },
]

const SCALARS = `
  enum Colour { yellow red blue }
  type Scalar @entity(immutable: false) {
    id: ID! bool: Boolean int: Int int8: Int8 timestamp: Timestamp bigDecimal: BigDecimal bigDecimals: [BigDecimal!]!
    string: String strings: [String!] bytes: Bytes byteList: [Bytes!] bigInt: BigInt bigInts: [BigInt!]! colour: Colour
    colours: [Colour!]!
  }
`
const bigInt = (2n ** 63n - 1n) ** 17n
const decimal = BigDecimal.parse(`${bigInt}`)

/** Values of every kind, as they come back. */
export const valueCases: ConformanceCase[] = [
  smallAnswer(
    {
      standsFor: `${RELATIONAL} find`,
      says: 'values of every kind come back as they were written; decimals keep 34 digits',
      schema: SCALARS,
      rows: [
        [
          'Scalar',
          'one',
          {
            bool: true,
            int: 2_147_483_647,
            int8: new Int8(2n ** 63n - 1n),
            timestamp: new Timestamp(1_710_837_304_040_956n),
            bigDecimal: decimal,
            bigDecimals: [decimal, BigDecimal.parse('-0.50')],
            string: 'scalar',
            strings: ['left', 'right', 'middle'],
            bytes: Buffer.from('00ff', 'hex'),
            byteList: [Buffer.from('e8', 'hex'), Buffer.alloc(0)],
            bigInt,
            bigInts: [bigInt, -bigInt],
            colour: 'yellow',
            colours: ['red', 'blue'],
          },
        ],
      ],
      query:
        '{ scalars { bool int int8 timestamp bigDecimal bigDecimals string strings bytes byteList bigInt bigInts colour colours } }',
    },
    {
      scalars: [
        {
          bool: true,
          int: 2_147_483_647,
          int8: '9223372036854775807',
          timestamp: '1710837304040956',
          bigDecimal: decimal.toString(),
          bigDecimals: [decimal.toString(), '-0.5'],
          string: 'scalar',
          strings: ['left', 'right', 'middle'],
          bytes: '0x00ff',
          byteList: ['0xe8', '0x'],
          bigInt: `${bigInt}`,
          bigInts: [`${bigInt}`, `${-bigInt}`],
          colour: 'yellow',
          colours: ['red', 'blue'],
        },
      ],
    },
  ),
  smallAnswer(
    {
      standsFor: `${RELATIONAL} insert_null_fulltext_fields`,
      says: 'fields that were never set are null',
      schema: SCALARS,
      rows: [['Scalar', 'empty', { bigDecimals: [], bigInts: [], colours: [] }]],
      query:
        '{ scalar(id: "empty") { bool int int8 timestamp bigDecimal string strings bytes byteList bigInt colour bigInts } }',
    },
    {
      scalar: {
        bool: null,
        int: null,
        int8: null,
        timestamp: null,
        bigDecimal: null,
        string: null,
        strings: null,
        bytes: null,
        byteList: null,
        bigInt: null,
        colour: null,
        bigInts: [],
      },
    },
  ),
  smallAnswer(
    {
      standsFor: `${RELATIONAL} enum_arrays`,
      says: 'lists of enum values are filtered as lists',
      schema: SCALARS,
      rows: [['Scalar', 'one', { bigDecimals: [], bigInts: [], colours: ['yellow', 'blue'] }]],
      query:
        '{ whole: scalars(where: { colours: [yellow, blue] }) { id } part: scalars(where: { colours_contains: [blue] }) { id } none: scalars(where: { colours_not_contains: [blue] }) { id } }',
    },
    { whole: [{ id: 'one' }], part: [{ id: 'one' }], none: [] },
  ),
  smallAnswer(
    {
      standsFor: `${BYTES} find`,
      says: 'an entity is found by an id of Bytes, with and without 0x',
      schema: 'type Thing @entity(immutable: false) { id: Bytes! name: String! }',
      rows: [['Thing', '0xbadd1e', { name: 'Beef' }]],
      query:
        '{ with: thing(id: "0xbadd1e") { id name } without: thing(id: "badd1e") { name } none: thing(id: "0xbadd") { id } }',
    },
    { with: { id: '0xbadd1e', name: 'Beef' }, without: { name: 'Beef' }, none: null },
  ),
  smallAnswer(
    {
      standsFor: `${BYTES} query`,
      says: 'ids of Bytes are the keys of every kind of relation',
      schema: `type Thing @entity(immutable: false) {
        id: Bytes! parent: Thing children: [Thing!]! @derivedFrom(field: "parent")
        friends: [Thing!]! fans: [Thing!]! @derivedFrom(field: "friends")
      }`,
      rows: [
        ['Thing', '0x01', { friends: [Buffer.from('02', 'hex'), Buffer.from('03', 'hex')] }],
        ['Thing', '0x02', { parent: Buffer.from('01', 'hex'), friends: [] }],
        ['Thing', '0x03', { parent: Buffer.from('01', 'hex'), friends: [Buffer.from('02', 'hex')] }],
      ],
      query: '{ things { id parent { id } children { id } friends { id } fans { id } } }',
    },
    {
      things: [
        {
          id: '0x01',
          parent: null,
          children: [{ id: '0x02' }, { id: '0x03' }],
          friends: [{ id: '0x02' }, { id: '0x03' }],
          fans: [],
        },
        { id: '0x02', parent: { id: '0x01' }, children: [], friends: [], fans: [{ id: '0x01' }, { id: '0x03' }] },
        { id: '0x03', parent: { id: '0x01' }, children: [], friends: [{ id: '0x02' }], fans: [{ id: '0x01' }] },
      ],
    },
  ),
]
