import { expect } from 'vitest'
import { hexToBytes } from '../../../../subgraph/host/values/hex.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { openWorld } from './openWorld.ts'
import { type Row, smallAnswer, smallRefusal } from './smallCase.ts'

const SOURCE = 'store/test-store/tests/core/interfaces.rs'

const MACHINES = `
  interface Machine { cores: Int }
  type Server implements Machine @entity(immutable: false) { id: ID! name: String cores: Int owner: Owner }
  type Phone implements Machine @entity(immutable: false) { id: ID! grams: Int cores: Int owner: Owner }
  type Owner @entity(immutable: false) { id: ID! }
`
const server: Row = ['Server', '1', { name: 'rack', cores: 4 }]
const phone: Row = ['Phone', '2', { grams: 24, cores: 2 }]

const FAMILY = `
  interface Machine { id: ID! cores: Int! }
  type Server implements Machine @entity(immutable: false) { id: ID! cores: Int! parent: Machine }
`
const family: Row[] = [
  ['Server', 'parent', { cores: 4, parent: null }],
  ['Server', 'child', { cores: 3, parent: 'parent' }],
]

const DEALS = `
  type Deal @entity(immutable: false) {
    id: ID! offer: Offer! counters: [Counter!]! gifts: [Gift!]! @derivedFrom(field: "deal")
  }
  interface Step { id: ID! deal: Deal! }
  type Offer implements Step @entity(immutable: false) { id: ID! deal: Deal! @derivedFrom(field: "offer") }
  type Counter implements Step @entity(immutable: false) { id: ID! deal: Deal! @derivedFrom(field: "counters") }
  type Gift implements Step @entity(immutable: false) { id: ID! deal: Deal! }
`

const TWO = `
  interface Named { name: String! }
  interface Sized { size: Int! }
  type Label implements Named @entity(immutable: false) { id: ID! name: String! }
  type Crate implements Sized @entity(immutable: false) { id: ID! size: Int! }
  type Box implements Named & Sized @entity(immutable: false) { id: ID! name: String! size: Int! }
`

const PARENTS = `
  type Parent @entity(immutable: false) { id: ID! child: Child children: [Child!]! }
  type Child @entity(immutable: false) { id: ID! weight: Int! }
`
const parents: Row[] = [
  ['Parent', 'a', { child: 'c', children: ['c'] }],
  ['Parent', 'b', { child: null, children: [] }],
  ['Child', 'c', { weight: 1 }],
]

const LADDER = `
  interface Low { id: ID! low: Peg! }
  interface Middle { id: ID! middle: Peg! }
  interface High { id: ID! high: Peg! }
  type Peg @entity(immutable: false) { id: ID! }
  type One implements Low @entity(immutable: false) { id: ID! low: Peg! }
  type Two implements Low & Middle @entity(immutable: false) { id: ID! low: Peg! middle: Peg! }
  type Three implements Low & Middle & High @entity(immutable: false) { id: ID! low: Peg! middle: Peg! high: Peg! }
`
const ladder: Row[] = [
  ['Peg', 'peg', {}],
  ['One', '1', { low: 'peg' }],
  ['Two', '2', { low: 'peg', middle: 'peg' }],
  ['Three', '3', { low: 'peg', middle: 'peg', high: 'peg' }],
]
const peg = { id: 'peg' }

const SHARED = `
  interface First { id: ID! peg: Peg! }
  interface Second { id: ID! peg: Peg! }
  type Peg @entity(immutable: false) { id: ID! }
  type One implements First @entity(immutable: false) { id: ID! peg: Peg! }
  type Two implements First & Second @entity(immutable: false) { id: ID! peg: Peg! }
`
const shared: Row[] = [
  ['Peg', 'peg', {}],
  ['One', '1', { peg: 'peg' }],
  ['Two', '2', { peg: 'peg' }],
]

const ROUTES = `
  enum Heading { NORTH EAST SOUTH WEST }
  type Route @entity(immutable: false) { id: ID! heading: Heading! metres: Int! }
`
const routes: Row[] = [
  ['Route', '1', { heading: 'EAST', metres: 10 }],
  ['Route', '2', { heading: 'NORTH', metres: 15 }],
  ['Route', '3', { heading: 'WEST', metres: 20 }],
]

const CYCLE = `
  type Hub @entity(immutable: false) { id: ID! hub: Hub! spoke: Spoke! }
  type Spoke @entity(immutable: false) { id: ID! hub: Hub! }
`

/** Interfaces, and fragments on them. */
export const interfaceCases: ConformanceCase[] = [
  smallAnswer(
    {
      standsFor: `${SOURCE} one_interface_zero_entities`,
      says: 'an interface without entities is an empty list',
      schema: MACHINES,
      query: '{ machines(first: 100) { cores } }',
    },
    { machines: [] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} one_interface_one_entity`,
      says: 'an entity is found through its interface, in a list and by its id',
      schema: MACHINES,
      rows: [server],
      query: '{ machines(first: 100) { cores } machine(id: "1") { cores } }',
    },
    { machines: [{ cores: 4 }], machine: { cores: 4 } },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} one_interface_one_entity_typename`,
      says: "__typename is the entity's type",
      schema: MACHINES,
      rows: [server],
      query: '{ machines { __typename } }',
    },
    { machines: [{ __typename: 'Server' }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} one_interface_multiple_entities`,
      says: 'entities of several types come in one order, and each by its id',
      schema: MACHINES,
      rows: [server, phone],
      query: '{ machines(orderBy: cores) { cores } machine(id: "2") { cores } }',
    },
    { machines: [{ cores: 2 }, { cores: 4 }], machine: { cores: 2 } },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} reference_interface`,
      says: 'a reference that an interface has is followed',
      schema: `
        type Core @entity(immutable: false) { id: ID! }
        interface Machine { core: Core }
        type Server implements Machine @entity(immutable: false) { id: ID! core: Core }`,
      rows: [
        ['Core', '1', {}],
        ['Server', '1', { core: '1' }],
      ],
      query: '{ machines { core { id } } }',
    },
    { machines: [{ core: { id: '1' } }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} reference_interface_derived`,
      says: 'each type may keep the reference in its own way: derived from one, derived from a list, or stored',
      schema: DEALS,
      rows: [
        ['Offer', 'offer', {}],
        ['Counter', 'second', {}],
        ['Counter', 'third', {}],
        ['Gift', 'gift', { deal: 'deal' }],
        ['Deal', 'deal', { offer: 'offer', counters: ['second', 'third'] }],
      ],
      query: '{ steps { id deal { id } } }',
    },
    { steps: ['gift', 'offer', 'second', 'third'].map((id) => ({ id, deal: { id: 'deal' } })) },
  ),
  smallRefusal(
    {
      standsFor: `${SOURCE} follow_interface_reference_invalid`,
      says: 'a field that only the entity has is not on the interface',
      schema: FAMILY,
      query: '{ machine(id: "child") { parent { id } } }',
    },
    'Cannot query field "parent" on type "Machine".',
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} follow_interface_reference`,
      says: 'it is there in a fragment on the entity',
      schema: FAMILY,
      rows: family,
      query: '{ machine(id: "child") { ... on Server { parent { id } } } }',
    },
    { machine: { parent: { id: 'parent' } } },
  ),
  {
    standsFor: `${SOURCE} conflicting_implementors_id`,
    says: 'two types that share an interface cannot share an id',
    run: () => {
      const open = () =>
        openWorld(MACHINES, (store) =>
          store.block(0, (set) => {
            set('Server', '1', { cores: 3 })
            set('Phone', '1', { cores: 3 })
          }),
        )
      expect(open).toThrow(
        'tried to set entity of type `Phone` with ID "1" but an entity of type `Server`, which has an interface in common with `Phone`, exists with the same ID',
      )
    },
  },
  smallAnswer(
    {
      standsFor: `${SOURCE} derived_interface_relationship`,
      says: 'a list is derived from a field of an interface',
      schema: `
        interface Tenant { id: ID! site: Site }
        type Server implements Tenant @entity(immutable: false) { id: ID! site: Site }
        type Site @entity(immutable: false) { id: ID! tenants: [Tenant]! @derivedFrom(field: "site") }`,
      rows: [
        ['Site', '1', {}],
        ['Server', '1', { site: '1' }],
      ],
      query: '{ sites { tenants { id } } }',
    },
    { sites: [{ tenants: [{ id: '1' }] }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} two_interfaces`,
      says: 'an entity of two interfaces is in the lists of both',
      schema: TWO,
      rows: [
        ['Label', '1', { name: 'bla' }],
        ['Crate', '1', { size: 100 }],
        ['Box', '2', { name: 'ble', size: 200 }],
      ],
      query: '{ sizeds(orderBy: size) { size } nameds(orderBy: name) { name } }',
    },
    { sizeds: [{ size: 100 }, { size: 200 }], nameds: [{ name: 'bla' }, { name: 'ble' }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} interface_non_inline_fragment`,
      says: 'a named fragment on the entity, alone and beside a field of the interface',
      schema: MACHINES,
      rows: [server],
      query: '{ machines { ...frag } also: machines { cores ...frag } } fragment frag on Server { name }',
    },
    { machines: [{ name: 'rack' }], also: [{ cores: 4, name: 'rack' }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} interface_inline_fragment`,
      says: 'inline fragments choose by type',
      schema: MACHINES,
      rows: [server, phone],
      query: '{ machines(orderBy: cores) { ... on Server { name } ... on Phone { grams } } }',
    },
    { machines: [{ grams: 24 }, { name: 'rack' }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} interface_inline_fragment_with_subquery`,
      says: 'a fragment on one type follows references of that type alone',
      schema: MACHINES,
      rows: [
        ['Server', '1', { name: 'rack', cores: 4, owner: 'lab' }],
        ['Phone', '2', { grams: 5, cores: 2, owner: 'guest' }],
        ['Owner', 'lab', {}],
        ['Owner', 'guest', {}],
      ],
      query: '{ machines(orderBy: cores) { cores ... on Phone { grams owner { id } } } }',
    },
    { machines: [{ cores: 2, grams: 5, owner: { id: 'guest' } }, { cores: 4 }] },
  ),
  smallRefusal(
    {
      standsFor: `${SOURCE} invalid_fragment`,
      says: 'a fragment without a type is on the interface',
      schema: FAMILY,
      query: '{ machine(id: "child") { ...{ parent { id } } } }',
    },
    'Cannot query field "parent" on type "Machine".',
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} alias`,
      says: 'every field may have another name in the answer',
      schema: FAMILY,
      rows: family,
      query: '{ m: machine(id: "child") { ... on Server { p: parent { i: id t: __typename __typename } } } }',
    },
    { m: { p: { i: 'parent', t: 'Server', __typename: 'Server' } } },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} fragments_dont_panic`,
      says: 'the same reference thrice through fragments, where one parent has none',
      schema: PARENTS,
      rows: parents,
      query:
        '{ parents { ... on Parent { child { id } } ...Frag child { id } } } fragment Frag on Parent { child { id } }',
    },
    { parents: [{ child: { id: 'c' } }, { child: null }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} fragments_dont_duplicate_data`,
      says: 'the same list twice through a fragment comes once',
      schema: PARENTS,
      rows: parents,
      query: '{ parents { ...Frag children { id } } } fragment Frag on Parent { children { id } }',
    },
    { parents: [{ children: [{ id: 'c' }] }, { children: [] }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} redundant_fields`,
      says: 'a reference of the interface again in a fragment on the entity',
      schema: `
        interface Machine { id: ID! parent: Machine }
        type Server implements Machine @entity(immutable: false) { id: ID! parent: Machine }`,
      rows: [
        ['Server', 'parent', { parent: null }],
        ['Server', 'child', { parent: 'parent' }],
      ],
      query: '{ machines { parent { id } ... on Server { parent { id } } } }',
    },
    { machines: [{ parent: { id: 'parent' } }, { parent: null }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} fragments_merge_selections`,
      says: 'selections of the same list are merged',
      schema: PARENTS,
      rows: parents,
      query: '{ parents(first: 1) { ...Frag children { id } } } fragment Frag on Parent { children { weight } }',
    },
    { parents: [{ children: [{ weight: 1, id: 'c' }] }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} merge_fields_not_in_interface`,
      says: 'two types put different references under one name',
      schema: `
        interface Peer { id: ID! }
        type Host implements Peer @entity(immutable: false) { id: ID! guest: Peer! }
        type Visitor implements Peer @entity(immutable: false) { id: ID! host: Peer! }`,
      rows: [
        ['Host', 'ada', { guest: 'bob' }],
        ['Visitor', 'bob', { host: 'ada' }],
      ],
      query: '{ peers { ... on Host { id friend: guest { id } } ... on Visitor { id friend: host { id } } } }',
    },
    {
      peers: [
        { id: 'ada', friend: { id: 'bob' } },
        { id: 'bob', friend: { id: 'ada' } },
      ],
    },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} nested_interface_fragments`,
      says: 'fragments on other interfaces of the same entities',
      schema: LADDER,
      rows: ladder,
      query: '{ lows { __typename low { id } ... on Middle { middle { id } } ... on High { high { id } } } }',
    },
    {
      lows: [
        { __typename: 'One', low: peg },
        { __typename: 'Two', low: peg, middle: peg },
        { __typename: 'Three', low: peg, middle: peg, high: peg },
      ],
    },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} nested_interface_fragments_overlapping`,
      says: 'the same field of another interface',
      schema: SHARED,
      rows: shared,
      query: '{ firsts { __typename ... on Second { peg { id } } } }',
    },
    { firsts: [{ __typename: 'One' }, { __typename: 'Two', peg }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} nested_interface_fragments_overlapping`,
      says: 'the same field of both interfaces at once',
      schema: SHARED,
      rows: shared,
      query: '{ firsts { __typename peg { id } ... on Second { peg { id } } } }',
    },
    {
      firsts: [
        { __typename: 'One', peg },
        { __typename: 'Two', peg },
      ],
    },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} enums`,
      says: 'enum values are their names',
      schema: ROUTES,
      rows: routes,
      query: '{ routes(first: 2) { id heading metres } }',
    },
    {
      routes: [
        { id: '1', heading: 'EAST', metres: 10 },
        { id: '2', heading: 'NORTH', metres: 15 },
      ],
    },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} enum_list_filters`,
      says: 'enum fields are filtered by lists of values',
      schema: ROUTES,
      rows: routes,
      query:
        '{ some: routes(where: { heading_in: [NORTH, EAST] }) { id } others: routes(where: { heading_not_in: [EAST] }) { id } }',
    },
    { some: [{ id: '1' }, { id: '2' }], others: [{ id: '2' }, { id: '3' }] },
  ),
  smallRefusal(
    {
      standsFor: `${SOURCE} recursive_fragment`,
      says: 'a fragment cannot hold itself',
      schema: CYCLE,
      query: '{ hubs { ...Round } } fragment Round on Hub { id hub { ...Round } }',
    },
    'Cannot spread fragment "Round" within itself.',
  ),
  smallRefusal(
    {
      standsFor: `${SOURCE} recursive_fragment`,
      says: 'not through another one either',
      schema: CYCLE,
      query:
        '{ spokes { ...Out } } fragment Out on Spoke { id hub { ...In } } fragment In on Hub { id spoke { ...Out } }',
    },
    'Cannot spread fragment "Out" within itself via "In".',
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} mixed_mutability`,
      says: 'mutable and immutable types share an interface',
      schema: `
        interface Fact { id: String! }
        type Loose implements Fact @entity(immutable: false) { id: String! name: String! }
        type Fixed implements Fact @entity(immutable: true) { id: String! name: String! }`,
      rows: [
        ['Loose', 'loose', { name: 'loose' }],
        ['Fixed', 'fixed', { name: 'fixed' }],
      ],
      query: '{ facts { id } }',
    },
    { facts: [{ id: 'fixed' }, { id: 'loose' }] },
  ),
  smallAnswer(
    {
      standsFor: `${SOURCE} derived_interface_bytes`,
      says: 'a list is derived from an interface whose ids are Bytes',
      schema: `
        type Pool @entity(immutable: false) { id: Bytes! trades: [Trade!]! @derivedFrom(field: "pool") }
        interface Trade { id: Bytes! pool: Pool! }
        type Sale implements Trade @entity(immutable: false) { id: Bytes! pool: Pool! }
        type Purchase implements Trade @entity(immutable: false) { id: Bytes! pool: Pool! }`,
      rows: [
        ['Pool', '0xf001', {}],
        ['Sale', '0xc0', { pool: hexToBytes('0xf001') }],
        ['Purchase', '0xb0', { pool: hexToBytes('0xf001') }],
      ],
      query: '{ pools { trades { id } } }',
    },
    { pools: [{ trades: [{ id: '0xb0' }, { id: '0xc0' }] }] },
  ),
]
