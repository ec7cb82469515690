import { expect } from 'vitest'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import type { StoreValue } from '../../../../subgraph/host/values/StoreValue.ts'
import { Timestamp } from '../../../../subgraph/host/values/Timestamp.ts'
import { AscTypeId } from '../../../../subgraph/host/wasm/ascTypeIds.ts'
import { writeStoreValue } from '../../../../subgraph/host/wasm/storeValueCodec.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import type { Probe } from './openProbe.ts'
import { probeCase } from './probeCase.ts'

const TEST = 'runtime/test/src/test.rs'
const IDS = {
  schema:
    'type User @entity(immutable: false) { id: ID! name: String } type Binary @entity(immutable: false) { id: Bytes! name: String }',
}
const AUTO = {
  schema:
    'type Wide @entity(immutable: true) { id: Int8! name: String } type Binary @entity(immutable: true) { id: Bytes! name: String }',
}
const INTERFACE = {
  schema:
    'type User implements Person @entity(immutable: false) { id: String! name: String } interface Person { id: String! name: String }',
}
const SERIES = {
  schema: `type Data @entity(timeseries: true) { id: Int8! timestamp: Timestamp! amount: BigDecimal! }
    type Stats @aggregation(intervals: ["hour"], source: "Data") { id: Int8! timestamp: Timestamp! max: BigDecimal! @aggregate(fn: "max", arg: "amount") }`,
}
const USERS = { schema: 'type User @entity(immutable: false) { id: ID! name: String }' }

function set(probe: Probe, type: string, id: string, field: string, value: StoreValue): void {
  probe.call('setField', probe.text(type), probe.text(id), probe.text(field), writeStoreValue(probe.memory, value))
}

function stored(probe: Probe, type: string, id: string, field: string): string {
  return probe.readText(probe.call('storedText', probe.text(type), probe.text(id), probe.text(field)))
}

const texts = (probe: Probe, list: string[]) =>
  probe.memory.newArray(
    AscTypeId.arrayString,
    list.map((item) => probe.text(item)),
  )

/** The store and data sources, as a mapping reaches them. */
export const entityCases: ConformanceCase[] = [
  probeCase(
    `${TEST} entity_store_v0_0_5`,
    'an entity that is not there is null',
    (probe) => expect(stored(probe, 'User', 'herobrine', 'name')).toBe('none'),
    USERS,
  ),
  probeCase(
    `${TEST} entity_store_v0_0_5`,
    'one that was set is there, in this handler and the next',
    (probe) => {
      set(probe, 'User', 'steve', 'name', 'Steve')
      expect(stored(probe, 'User', 'steve', 'name')).toBe('Steve')
      probe.store.entities.commitHandler()
      set(probe, 'User', 'steve', 'name', 'Steve-O')
      expect(stored(probe, 'User', 'steve', 'name')).toBe('Steve-O')
      probe.store.entities.discardHandler()
      expect(stored(probe, 'User', 'steve', 'name')).toBe('Steve')
    },
    USERS,
  ),
  probeCase(
    `${TEST} test_store_set_id`,
    'an id in the data has to be the id',
    (probe) => {
      set(probe, 'User', 'u1', 'id', 'u1')
      expect(() => set(probe, 'User', 'u1', 'id', 'ux')).toThrow('conflicts with ID passed')
    },
    IDS,
  ),
  probeCase(
    `${TEST} test_store_set_id`,
    'without one the id is set',
    (probe) => {
      set(probe, 'User', 'u1', 'name', 'user2')
      expect(stored(probe, 'User', 'u1', 'id')).toBe('u1')
    },
    IDS,
  ),
  probeCase(
    `${TEST} test_store_set_id`,
    'an id of another kind is refused',
    (probe) => {
      expect(() => set(probe, 'User', '0xbeef', 'id', Buffer.from('beef', 'hex'))).toThrow(
        'Attribute `User.id` has wrong type: expected String but got Bytes',
      )
      expect(() => set(probe, 'User', 'u1', 'id', 32)).toThrow('expected String but got Int')
      expect(() => set(probe, 'Binary', '0xdeadbeef', 'id', '0xdeadbeef')).toThrow(
        'Attribute `Binary.id` has wrong type: expected Bytes but got String',
      )
    },
    IDS,
  ),
  probeCase(
    `${TEST} test_store_set_id`,
    'ids of Bytes',
    (probe) => {
      set(probe, 'Binary', '0xdeadbeef', 'id', Buffer.from('deadbeef', 'hex'))
      expect(stored(probe, 'Binary', '0xdeadbeef', 'id')).toBe('0xdeadbeef')
      expect(() => set(probe, 'Binary', '0xdeadbeef', 'id', Buffer.from('beef', 'hex'))).toThrow(
        'conflicts with ID passed',
      )
    },
    IDS,
  ),
  probeCase(
    `${TEST} test_store_set_invalid_fields`,
    'fields that the schema does not have are refused',
    (probe) =>
      expect(() => set(probe, 'User', 'u1', 'test3', 'x')).toThrow(
        'Attempted to set undefined fields [test3] for the entity type `User`. Make sure those fields are defined in the schema.',
      ),
    USERS,
  ),
  probeCase(
    `${TEST} test_store_set_invalid_fields`,
    'before apiVersion 0.0.8 they were dropped',
    (probe) => {
      set(probe, 'User', 'u1', 'test3', 'x')
      expect(stored(probe, 'User', 'u1', 'test3')).toBe('unset')
      expect(stored(probe, 'User', 'u1', 'id')).toBe('u1')
    },
    { ...USERS, apiVersion: '0.0.7' },
  ),
  probeCase(
    `${TEST} generate_id`,
    'ids are given out by block and order, of each kind',
    (probe) => {
      for (const type of ['Wide', 'Wide', 'Binary', 'Binary']) set(probe, type, 'auto', 'name', type)
      expect(stored(probe, 'Wide', `${0x0000_000c_0000_0000n}`, 'name')).toBe('Wide')
      expect(stored(probe, 'Wide', `${0x0000_000c_0000_0001n}`, 'name')).toBe('Wide')
      expect(stored(probe, 'Binary', '0x0000000c00000002', 'name')).toBe('Binary')
      expect(stored(probe, 'Binary', '0x0000000c00000003', 'name')).toBe('Binary')
    },
    AUTO,
  ),
  probeCase(
    `${TEST} test_store_intf`,
    'an interface can be neither set nor loaded',
    (probe) => {
      expect(() => set(probe, 'Person', 'u1', 'name', 'x')).toThrow('Cannot set entity of type `Person`')
      set(probe, 'User', 'u1', 'name', 'x')
      expect(() => stored(probe, 'Person', 'u1', 'name')).toThrow('Cannot get entity of type `Person`')
    },
    INTERFACE,
  ),
  probeCase(
    `${TEST} test_store_ts`,
    "a timeseries gets the block's time and an id of its own",
    (probe) => {
      set(probe, 'Data', 'fe', 'amount', BigDecimal.parse('20'))
      const point = probe.store.get('Data', `${0x0000_000c_0000_0000n}`)
      expect(point?.timestamp).toEqual(Timestamp.fromSeconds(1_700_000_000n))
    },
    SERIES,
  ),
  probeCase(
    `${TEST} test_store_ts`,
    'an aggregation can be neither set nor loaded',
    (probe) => {
      expect(() => set(probe, 'Stats', '1', 'max', BigDecimal.parse('1'))).toThrow(
        'Cannot set entity of type `Stats`. The type must be an @entity type',
      )
      expect(() => stored(probe, 'Stats', '1', 'max')).toThrow(
        'Cannot get entity of type `Stats`. The type must be an @entity type',
      )
    },
    SERIES,
  ),
  probeCase(
    'graph/src/data/store/mod.rs entity_validation',
    'a field that must have a value has to get one',
    (probe) =>
      expect(() => probe.call('setNothing', probe.text('Thing'), probe.text('x'))).toThrow(
        'Entity Thing[x]: missing value for non-nullable field `name`',
      ),
    { schema: 'type Thing @entity(immutable: false) { id: ID! name: String! }' },
  ),
  probeCase(
    'graph/src/data/store/mod.rs entity_validation',
    'a value of another kind does not fit',
    (probe) =>
      expect(() => set(probe, 'User', 'u1', 'name', 32)).toThrow('the value of field `name` must have type String'),
    USERS,
  ),
  probeCase(`${TEST} data_source_create_v0_0_5`, 'a data source is asked for by name and parameters', (probe) => {
    const parameters = ['0xc0a47dFe034B400B47bDaD5FecDa2621de6c4d95']
    probe.call('createSource', probe.text('example'), texts(probe, parameters))
    expect(probe.created).toEqual([['example', parameters, new Map()]])
  }),
  probeCase(`${TEST} data_source_create_v0_0_5`, 'with a context', (probe) => {
    probe.call('createSourceWithContext', probe.text('example'), texts(probe, ['0x01']), probe.text('mine'))
    expect(probe.created[0]?.[2].get('label')).toBe('mine')
  }),
  probeCase(
    'store/test-store/tests/chain/ethereum/manifest.rs parse_data_source_context',
    'a mapping knows its data source',
    (probe) => expect(probe.readText(probe.call('sourceText'))).toBe(`0x${'11'.repeat(20)} localhost mine`),
    {
      context: new Map([['label', 'mine']]),
    },
  ),
]
