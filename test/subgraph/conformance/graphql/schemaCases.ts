import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql'
import { expect } from 'vitest'
import { apiSchemaSource } from '../../../../subgraph/host/graphql/apiSchemaSource.ts'
import { parseSubgraphSchema } from '../../../../subgraph/host/schema/parseSubgraphSchema.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'

const SOURCE = 'graph/src/schema/api.rs'

const PERSON = 'type Person @entity(immutable: false) { id: ID! name: String! }'

const HOUSE = `
  enum Fur { NONE FLUFFY }
  type Pet @entity(immutable: false) { id: ID! name: String! hatedBy: [Person!]! lovedBy: [Person!]! }
  interface Recipe { id: ID! name: String! author: Person! lovedBy: [Person!]! steps: [String!]! }
  type Food implements Recipe @entity(immutable: false) { id: ID! name: String! author: Person! lovedBy: [Person!]! steps: [String!]! }
  interface Meal { id: ID! name: String! hatedBy: [Person!]! }
  type Pizza implements Meal @entity(immutable: false) { id: ID! name: String! toppings: [String!]! hatedBy: [Person!]! }
  type Person @entity(immutable: false) {
    id: ID!
    name: String!
    nicknames: [String!]
    pets: [Pet!]!
    fur: Fur!
    pet: Pet!
    worstPet: Pet @derivedFrom(field: "hatedBy")
    bestPets: [Pet!] @derivedFrom(field: "lovedBy")
    meal: Meal!
    worstMeal: Meal @derivedFrom(field: "hatedBy")
    recipes: [Recipe!]! @derivedFrom(field: "author")
  }
`

const api = (source: string) => buildSchema(apiSchemaSource(parseSubgraphSchema(source)))

function enumValues(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}

function inputFields(schema: GraphQLSchema, name: string): Record<string, string> {
  const type = schema.getType(name)
  if (!isInputObjectType(type)) return {}
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]))
}

function rootField(schema: GraphQLSchema, name: string) {
  const field = schema.getQueryType()?.getFields()[name]
  return {
    type: String(field?.type),
    arguments: Object.fromEntries((field?.args ?? []).map((argument) => [argument.name, String(argument.type)])),
  }
}

const COLLECTION = (type: string) => ({
  skip: 'Int',
  first: 'Int',
  orderBy: `${type}_orderBy`,
  orderDirection: 'OrderDirection',
  where: `${type}_filter`,
  block: 'Block_height',
  subgraphError: '_SubgraphErrorPolicy_!',
})
const SINGLE = { id: 'ID!', block: 'Block_height', subgraphError: '_SubgraphErrorPolicy_!' }
const TEXT = [
  '',
  '_not',
  '_gt',
  '_lt',
  '_gte',
  '_lte',
  '_in',
  '_not_in',
  '_contains',
  '_contains_nocase',
  '_not_contains',
  '_not_contains_nocase',
  '_starts_with',
  '_starts_with_nocase',
  '_not_starts_with',
  '_not_starts_with_nocase',
  '_ends_with',
  '_ends_with_nocase',
  '_not_ends_with',
  '_not_ends_with_nocase',
]
const ORDERED = ['', '_not', '_gt', '_lt', '_gte', '_lte', '_in', '_not_in']
const with_ = (field: string, operators: readonly string[]) => operators.map((operator) => field + operator)

function holds(name: string, says: string, source: string, check: (schema: GraphQLSchema) => void): ConformanceCase {
  return { standsFor: `${SOURCE} ${name}`, says, run: () => check(api(source)) }
}

/** The API's schema, made from the subgraph's. */
export const schemaCases: ConformanceCase[] = [
  holds('api_schema_contains_built_in_scalar_types', 'it has all scalars', PERSON, (schema) => {
    for (const name of ['Boolean', 'ID', 'Int', 'BigDecimal', 'String', 'Bytes', 'BigInt', 'Int8', 'Timestamp'])
      expect(schema.getType(name) ?? name).not.toBe(name)
  }),
  holds('api_schema_contains_order_direction_enum', 'directions are asc and desc', PERSON, (schema) =>
    expect(enumValues(schema, 'OrderDirection')).toEqual(['asc', 'desc']),
  ),
  holds('api_schema_contains_query_type', 'its root is Query', PERSON, (schema) =>
    expect(schema.getQueryType()?.name).toBe('Query'),
  ),
  holds('api_schema_contains_field_order_by_enum', 'orders are the fields', PERSON, (schema) =>
    expect(enumValues(schema, 'Person_orderBy')).toEqual(['id', 'name']),
  ),
  holds(
    'api_schema_contains_field_order_by_enum_for_child_entity',
    'and plain fields of single references, derived and interfaces included',
    HOUSE,
    (schema) =>
      expect(enumValues(schema, 'Person_orderBy')).toEqual(
        'id name nicknames pets fur pet pet__id pet__name worstPet worstPet__id worstPet__name bestPets meal meal__id meal__name worstMeal worstMeal__id worstMeal__name recipes'.split(
          ' ',
        ),
      ),
  ),
  holds('api_schema_contains_field_order_by_enum_for_child_entity', 'orders of an interface', HOUSE, (schema) => {
    expect(enumValues(schema, 'Meal_orderBy')).toEqual(['id', 'name', 'hatedBy'])
    expect(enumValues(schema, 'Recipe_orderBy')).toEqual(
      'id name author author__id author__name author__fur lovedBy steps'.split(' '),
    )
  }),
  holds(
    'api_schema_contains_object_type_filter_enum',
    'filters of a type: ids, text, lists, enums, references and derived fields',
    HOUSE,
    (schema) =>
      expect(Object.keys(inputFields(schema, 'Person_filter'))).toEqual([
        ...with_('id', ORDERED),
        ...with_('name', TEXT),
        ...with_('nicknames', ['', '_not', '_contains', '_contains_nocase', '_not_contains', '_not_contains_nocase']),
        ...with_('pets', ['', '_not', '_contains', '_contains_nocase', '_not_contains', '_not_contains_nocase', '_']),
        ...with_('fur', ['', '_not', '_in', '_not_in']),
        ...with_('pet', [...TEXT, '_']),
        'worstPet_',
        'bestPets_',
        ...with_('meal', [...TEXT, '_']),
        'worstMeal_',
        'recipes_',
        '_change_block',
        'and',
        'or',
      ]),
  ),
  holds('api_schema_contains_object_type_filter_enum', 'the types of filters', HOUSE, (schema) =>
    expect(inputFields(schema, 'Person_filter')).toMatchObject({
      name: 'String',
      name_in: '[String!]',
      fur_not_in: '[Fur!]',
      pets: '[String!]',
      pets_: 'Pet_filter',
      pet: 'String',
      and: '[Person_filter]',
      or: '[Person_filter]',
      _change_block: 'BlockChangedFilter',
    }),
  ),
  holds(
    'api_schema_contains_object_type_with_field_interface',
    'a reference to an interface is filtered as one to an entity',
    HOUSE,
    (schema) => expect(inputFields(schema, 'Person_filter')).toMatchObject({ meal: 'String', meal_: 'Meal_filter' }),
  ),
  holds(
    'api_schema_contains_object_fields_on_query_type',
    'a type has a field for one and for many',
    PERSON,
    (schema) => {
      expect(rootField(schema, 'person')).toEqual({ type: 'Person', arguments: SINGLE })
      expect(rootField(schema, 'persons')).toEqual({ type: '[Person!]!', arguments: COLLECTION('Person') })
    },
  ),
  holds('api_schema_contains_interface_fields_on_query_type', 'so has an interface', HOUSE, (schema) => {
    expect(rootField(schema, 'meal')).toEqual({ type: 'Meal', arguments: SINGLE })
    expect(rootField(schema, 'meals')).toEqual({ type: '[Meal!]!', arguments: COLLECTION('Meal') })
  }),
  holds(
    'intf_implements_intf',
    'an interface implements another',
    `interface Legged { legs: Int! } interface Animal implements Legged { id: ID! legs: Int! }
     type Zoo @entity(immutable: false) { id: ID! animals: [Animal!] }`,
    (schema) => expect(rootField(schema, 'zoos').type).toBe('[Zoo!]!'),
  ),
  holds(
    'pluralize_plural_name',
    'a name that is its own plural gets a collection',
    'type Stats @entity(immutable: false) { id: Bytes! }',
    (schema) => {
      expect(rootField(schema, 'stats').type).toBe('Stats')
      expect(rootField(schema, 'stats_collection').type).toBe('[Stats!]!')
    },
  ),
  holds(
    'nested_filters',
    'a nested list has arguments of its own',
    'type Person @entity(immutable: false) { id: Bytes! teams: [Team!]! } type Team @entity(immutable: false) { id: Bytes! name: String! }',
    (schema) => {
      const person = schema.getType('Person')
      const teams = isObjectType(person) ? person.getFields().teams : undefined
      expect(teams?.args.map((argument) => `${argument.name}: ${String(argument.type)}`)).toEqual([
        'skip: Int',
        'first: Int',
        'orderBy: Team_orderBy',
        'orderDirection: OrderDirection',
        'where: Team_filter',
      ])
    },
  ),
  holds(
    'aggregation',
    'an aggregation has an interval, the current bucket, and filters on time and dimensions',
    `type Data @entity(timeseries: true) { id: Int8! timestamp: Timestamp! value: BigDecimal! }
     type Stats @aggregation(source: "Data", intervals: ["hour", "day"]) {
       id: Int8! timestamp: Timestamp! sum: BigDecimal! @aggregate(fn: "sum", arg: "value")
     }
     type Stuff @entity(immutable: false) { id: Bytes! stats: [Stats!]! }`,
    (schema) => {
      expect(rootField(schema, 'stats_collection').arguments).toMatchObject({
        interval: 'Aggregation_interval!',
        current: 'Aggregation_current',
        where: 'Stats_filter',
      })
      expect(Object.keys(inputFields(schema, 'Stats_filter')).sort()).toEqual(
        [
          '_change_block and id id_gt id_gte id_in id_lt id_lte or',
          'timestamp timestamp_gt timestamp_gte timestamp_in timestamp_lt timestamp_lte',
        ]
          .join(' ')
          .split(' '),
      )
      const stuff = schema.getType('Stuff')
      expect(isObjectType(stuff) ? stuff.getFields().stats?.args.map((argument) => argument.name) : null).toContain(
        'interval',
      )
    },
  ),
  holds(
    'no_extra_filters_for_interface_children',
    'a field that an interface derives is filtered by what its entities have alone',
    `type Exchange implements Protocol @entity(immutable: false) { id: Bytes! metrics: [Metric!]! @derivedFrom(field: "protocol") pools: [Pool!]! }
     type Metric @entity(immutable: false) { id: Bytes! protocol: Exchange! }
     type Pool @entity(immutable: false) { id: Bytes! }
     interface Protocol { id: Bytes! metrics: [Metric!]! @derivedFrom(field: "protocol") pools: [Pool!]! }`,
    (schema) => {
      for (const type of ['Exchange', 'Protocol']) {
        const fields = Object.keys(inputFields(schema, `${type}_filter`))
        expect(fields.filter((field) => field.startsWith('metrics'))).toEqual(['metrics_'])
        expect(fields.filter((field) => field.startsWith('pools'))).toEqual(
          with_('pools', ['', '_not', '_contains', '_not_contains', '_']),
        )
      }
    },
  ),
]
