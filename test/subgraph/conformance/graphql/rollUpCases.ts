import { expect } from 'vitest'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { openWorld, type World } from './openWorld.ts'

const SOURCE = 'store/test-store/tests/postgres/aggregation.rs'

const SCHEMA = `
  type Sale @entity(timeseries: true) { id: Int8! timestamp: Timestamp! token: Token! price: BigDecimal! amount: BigDecimal! }
  type Token @entity(immutable: false) { id: Bytes! name: String! stats: [Stats!]! @derivedFrom(field: "token") }
  type Stats @aggregation(intervals: ["hour", "day"], source: "Sale") {
    id: Int8!
    timestamp: Timestamp!
    token: Token!
    sum: BigDecimal! @aggregate(fn: "sum", arg: "price")
    sumOfSquares: BigDecimal! @aggregate(fn: "sum", arg: "price * price")
    max: BigDecimal! @aggregate(fn: "max", arg: "amount")
    first: BigDecimal @aggregate(fn: "first", arg: "amount")
    last: BigDecimal! @aggregate(fn: "last", arg: "amount")
    value: BigDecimal! @aggregate(fn: "sum", arg: "price * amount")
    totalValue: BigDecimal! @aggregate(fn: "sum", arg: "price * amount", cumulative: true)
    count: Int8! @aggregate(fn: "count")
  }
`
const TOKENS = ['0xdeadbeef01', '0xdeadbeef02', '0xdeadbeef03']

/** Sales of two tokens at minutes 30, 40, 65 and 121; the third token is never sold. */
function openMarket(): World {
  const decimal = (number: number) => BigDecimal.of(BigInt(number))
  return openWorld(SCHEMA, (store) => {
    const sales = [
      { minute: 30, price: 1, amounts: [10, 1] },
      { minute: 40, price: 2, amounts: [2, 20] },
      { minute: 65, price: 3, amounts: [30, 3] },
      { minute: 121, price: 4, amounts: [4, 40] },
    ]
    sales.forEach(({ minute, price, amounts }, block) =>
      store.block(
        block,
        (set) => {
          if (block === 0) TOKENS.forEach((id, index) => set('Token', id, { name: `Token ${index + 1}` }))
          amounts.forEach((amount, index) =>
            set('Sale', 'auto', {
              token: Buffer.from(TOKENS[index]?.slice(2) ?? '', 'hex'),
              price: decimal(price),
              amount: decimal(amount),
            }),
          )
        },
        minute * 60,
      ),
    )
  })
}

let market: World | null = null
const FIELDS = 'timestamp token { id } sum sumOfSquares max first last value totalValue count'

const bucket = (hour: number, token: number, values: string) => {
  const [sum, sumOfSquares, max, first, last, value, totalValue, count] = values.split(' ')
  const timestamp = `${hour * 3_600_000_000}`
  return { timestamp, token: { id: TOKENS[token] }, sum, sumOfSquares, max, first, last, value, totalValue, count }
}
const HOUR0 = [bucket(0, 1, '3 5 20 1 20 41 41 2'), bucket(0, 0, '3 5 10 10 2 14 14 2')]
const HOUR1 = [bucket(1, 1, '3 9 3 3 3 9 50 1'), bucket(1, 0, '3 9 30 30 30 90 104 1')]
const HOUR2 = [bucket(2, 1, '4 16 40 40 40 160 210 1'), bucket(2, 0, '4 16 4 4 4 16 120 1')]

function shows(name: string, says: string, query: string, data: Record<string, unknown>): ConformanceCase {
  return {
    standsFor: `${SOURCE} ${name}`,
    says,
    run: () => {
      market ??= openMarket()
      expect(market.ask(query)).toEqual({ data, errors: [] })
    },
  }
}

const stats = (rest = '') => `{ stats_collection(interval: hour${rest}) { ${FIELDS} } }`
const nested = (rest: string, fields: string) =>
  `{ tokens(orderBy: id) { stats(interval: hour${rest}, orderBy: timestamp) { ${fields} } } }`

/** The arithmetic of aggregations, and when buckets appear. */
export const rollUpCases: ConformanceCase[] = [
  shows('simple', 'no hour is over at first', stats(', block: { number: 1 }'), { stats_collection: [] }),
  shows('simple', 'the first block after an hour closes its buckets', stats(', block: { number: 2 }'), {
    stats_collection: HOUR0,
  }),
  shows('simple', 'cumulative sums go on from hour to hour', stats(', block: { number: 3 }'), {
    stats_collection: [...HOUR1, ...HOUR0],
  }),
  shows('simple', 'no day is over', `{ stats_collection(interval: day) { id } }`, { stats_collection: [] }),
  shows('current_exclude', 'the current bucket is left out on demand', stats(', current: exclude'), {
    stats_collection: [...HOUR1, ...HOUR0],
  }),
  shows('current_include', 'it is shown on demand, computed so far', stats(', current: include'), {
    stats_collection: [...HOUR2, ...HOUR1, ...HOUR0],
  }),
  shows(
    'current_include_with_filter',
    'filters hold for the current bucket too',
    stats(`, current: include, where: { token: "${TOKENS[0]}" }`),
    { stats_collection: [HOUR2[1], HOUR1[1], HOUR0[1]] },
  ),
  shows(
    'current_include_cumulative',
    'cumulative sums of the current bucket go on from the latest',
    `{ stats_collection(interval: hour, current: include, first: 2) { totalValue } }`,
    { stats_collection: [{ totalValue: '210' }, { totalValue: '120' }] },
  ),
  shows(
    'nested_current_include',
    'buckets of a parent with the current one',
    nested(', current: include', 'sum totalValue'),
    {
      tokens: [
        {
          stats: [
            { sum: '3', totalValue: '14' },
            { sum: '3', totalValue: '104' },
            { sum: '4', totalValue: '120' },
          ],
        },
        {
          stats: [
            { sum: '3', totalValue: '41' },
            { sum: '3', totalValue: '50' },
            { sum: '4', totalValue: '210' },
          ],
        },
        { stats: [] },
      ],
    },
  ),
  shows('nested_current_exclude', 'buckets of a parent without it', nested(', current: exclude', 'sum'), {
    tokens: [{ stats: [{ sum: '3' }, { sum: '3' }] }, { stats: [{ sum: '3' }, { sum: '3' }] }, { stats: [] }],
  }),
  shows(
    'nested_current_include_empty_bucket',
    'a parent without points has no current bucket',
    `{ token(id: "${TOKENS[2]}") { stats(interval: hour, current: include) { sum } } }`,
    { token: { stats: [] } },
  ),
  shows(
    'nested_current_include_count',
    'points of the current bucket are counted',
    nested(', current: include', 'count'),
    {
      tokens: [
        { stats: [{ count: '2' }, { count: '1' }, { count: '1' }] },
        { stats: [{ count: '2' }, { count: '1' }, { count: '1' }] },
        { stats: [] },
      ],
    },
  ),
]
