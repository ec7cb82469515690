import { getIntrospectionQuery } from 'graphql'
import { expect } from 'vitest'
import { BigDecimal } from '../../../../subgraph/host/values/BigDecimal.ts'
import { Int8 } from '../../../../subgraph/host/values/Int8.ts'
import type { ConformanceCase } from '../ConformanceCase.ts'
import { type Row, smallAnswer, smallCase, smallRefusal } from './smallCase.ts'

const BUILD = 'graphql/src/store/query.rs'
const COERCION = 'graphql/src/values/coercion.rs'
const INTROSPECTION = 'store/test-store/tests/graphql/introspection.rs'

const SCHEMA = `
  enum Level { low high }
  interface Titled { id: ID! title: String! }
  type Item implements Titled @entity(immutable: false) {
    id: ID! title: String! on: Boolean! price: BigDecimal! amount: BigInt! count: Int! wide: Int8! key: Bytes! level: Level!
  }
`
const item = (title: string, number: number): Row[2] => ({
  title,
  on: number % 2 === 1,
  price: BigDecimal.parse(`${number}.7`),
  amount: BigInt(number) * 1_234n,
  count: number,
  wide: new Int8(BigInt(number)),
  key: Buffer.of(number),
  level: number > 2 ? 'high' : 'low',
})
const rows: Row[] = ['d', 'c', 'b', 'a'].map((title, index) => [`Item`, `i${index + 1}`, item(title, index + 1)])

const asks = (
  source: string,
  name: string,
  says: string,
  parameters: string,
  ids: string,
  variables?: Record<string, unknown>,
) =>
  smallAnswer(
    {
      standsFor: `${source} ${name}`,
      says,
      schema: SCHEMA,
      rows,
      query: variables ? parameters : `{ items(${parameters}) { id } }`,
      ...(variables ? { variables } : {}),
    },
    { items: ids === '' ? [] : ids.split(' ').map((id) => ({ id })) },
  )

const refused = (source: string, name: string, says: string, parameters: string, message: string) =>
  smallRefusal(
    { standsFor: `${source} ${name}`, says, schema: SCHEMA, rows, query: `{ items(${parameters}) { id } }` },
    message,
  )

/** How arguments become a question to the store. */
export const argumentCases: ConformanceCase[] = [
  asks(
    BUILD,
    'build_query_yields_no_order_if_order_arguments_are_missing',
    'without an order by id',
    'first: 9',
    'i1 i2 i3 i4',
  ),
  asks(BUILD, 'build_query_parses_order_by_from_enum_values_correctly', 'by a field', 'orderBy: title', 'i4 i3 i2 i1'),
  asks(
    BUILD,
    'build_query_parses_order_direction_from_enum_values_correctly',
    'downwards by a field',
    'orderBy: title, orderDirection: desc',
    'i1 i2 i3 i4',
  ),
  asks(
    BUILD,
    'build_query_parses_order_direction_from_enum_values_correctly',
    'a direction without a field says nothing',
    'orderDirection: desc',
    'i1 i2 i3 i4',
  ),
  asks(BUILD, 'build_query_yields_default_first_if_only_skip_is_present', '`skip` alone', 'skip: 3', 'i4'),
  asks(BUILD, 'build_query_yields_filters', 'a filter', 'where: { title_ends_with: "a" }', 'i4'),
  asks(BUILD, 'build_query_handles_empty_in_list', 'an empty list holds nothing', 'where: { id_in: [] }', ''),
  asks(
    BUILD,
    'build_query_yields_block_change_gte_filter',
    'changes since a block',
    'where: { _change_block: { number_gte: 10 } }',
    '',
  ),
  refused(
    BUILD,
    'build_query_detects_invalid_or_filter_structure',
    'a field beside `or` is refused with advice',
    'where: { title: "a", or: [{ id: "i1" }] }',
    "Cannot mix column filters with 'or' operator at the same level. Found column filter(s) 'title' alongside 'or' operator.",
  ),
  refused(
    BUILD,
    'build_query_detects_invalid_or_filter_structure_multiple_fields',
    'all such fields are named',
    'where: { title: "a", count: 1, or: [] }',
    "Found column filter(s) 'title', 'count' alongside 'or' operator",
  ),
  asks(
    BUILD,
    'build_query_allows_valid_or_filter_structure',
    '`or` by itself',
    'where: { or: [{ title: "a" }, { title: "b" }] }',
    'i3 i4',
  ),
  refused(
    BUILD,
    'build_query_detects_invalid_or_filter_structure_with_operators',
    'a field with an operator beside `or`',
    'where: { count_gt: 1, or: [{ title: "a" }] }',
    "Found column filter(s) 'count_gt' alongside 'or' operator",
  ),
  refused(
    BUILD,
    'test_error_message_formatting',
    'the advice shows both forms',
    'where: { count_gt: 1, or: [] }',
    "Instead of:\nwhere: { 'count_gt', or: [...] }\n\nUse:\nwhere: { or: [{ 'count_gt', ... }, { 'count_gt', ... }] }",
  ),
  refused(
    BUILD,
    'build_query_yields_filters',
    'null is no list',
    'where: { title_in: null }',
    'Non-list value passed to `_in` filter',
  ),
  refused(
    BUILD,
    'build_query_yields_default_range_if_none_is_present',
    '`first` has a limit',
    'first: 1001',
    'The `first` argument must be between 0 and 1000, but is 1001',
  ),
]

/** Which values fit which scalar. */
export const coercionCases: ConformanceCase[] = [
  asks(
    COERCION,
    'coercion_using_enum_type_definitions_is_correct',
    'an enum value in a variable is its name',
    'query Q($level: Level) { items(where: { level: $level }) { id } }',
    'i3 i4',
    { level: 'high' },
  ),
  refused(
    COERCION,
    'coercion_using_enum_type_definitions_is_correct',
    'other names are no value of the enum',
    'where: { level: middle }',
    'Value "middle" does not exist in "Level" enum',
  ),
  asks(COERCION, 'coercion_using_boolean_type_definitions_is_correct', 'a boolean', 'where: { on: true }', 'i1 i3'),
  refused(
    COERCION,
    'coercion_using_boolean_type_definitions_is_correct',
    'text is no boolean',
    'where: { on: "true" }',
    'Boolean cannot represent a non boolean value',
  ),
  asks(
    COERCION,
    'coercion_using_big_decimal_type_definitions_is_correct',
    'a decimal as a float',
    'where: { price: 2.7 }',
    'i2',
  ),
  asks(
    COERCION,
    'coercion_using_big_decimal_type_definitions_is_correct',
    'as an integer',
    'where: { price_gt: 3 }',
    'i3 i4',
  ),
  asks(COERCION, 'coercion_using_big_decimal_type_definitions_is_correct', 'as text', 'where: { price: "2.70" }', 'i2'),
  refused(
    COERCION,
    'coercion_using_big_decimal_type_definitions_is_correct',
    'a boolean is no decimal',
    'where: { price: true }',
    'BigDecimal',
  ),
  refused(
    COERCION,
    'coercion_using_string_type_definitions_is_correct',
    'a boolean is no text',
    'where: { title: true }',
    'String cannot represent a non string value',
  ),
  refused(
    COERCION,
    'coercion_using_string_type_definitions_is_correct',
    'a float is no text',
    'where: { title: 23.7 }',
    'String cannot represent a non string value',
  ),
  asks(
    COERCION,
    'coercion_using_id_type_definitions_is_correct',
    'an integer is an id',
    'where: { id_not: 1234 }',
    'i1 i2 i3 i4',
  ),
  refused(
    COERCION,
    'coercion_using_id_type_definitions_is_correct',
    'a boolean is no id',
    'where: { id: true }',
    'ID cannot represent',
  ),
  asks(COERCION, 'coerce_big_int_scalar', 'a big integer as text', 'where: { amount: "2468" }', 'i2'),
  asks(COERCION, 'coerce_big_int_scalar', 'as an integer', 'where: { amount_gt: -1234, amount_lt: 2468 }', 'i1'),
  asks(COERCION, 'coerce_int8_scalar', 'a wide integer as an integer', 'where: { wide: 3 }', 'i3'),
  asks(
    COERCION,
    'coerce_int8_scalar',
    'and as text in a variable',
    'query Q($wide: Int8) { items(where: { wide: $wide }) { id } }',
    'i3',
    { wide: '3' },
  ),
  asks(COERCION, 'coerce_bytes_scalar', 'bytes as hexadecimal text', 'where: { key: "0x02" }', 'i2'),
  refused(
    COERCION,
    'coerce_bytes_scalar',
    'half a byte is none',
    'where: { key: "0x21f" }',
    'Failed to decode `Bytes` value',
  ),
  asks(COERCION, 'coerce_int_scalar', 'a negative integer', 'where: { count_gt: -13289123 }', 'i1 i2 i3 i4'),
  refused(
    COERCION,
    'coerce_int_scalar',
    'integers have 32 bits',
    'where: { count: 2147483648 }',
    'non 32-bit signed integer',
  ),
]

const introspects = (name: string, says: string, query: string, check: (text: string) => void) =>
  smallCase({ standsFor: `${INTROSPECTION} ${name}`, says, schema: SCHEMA, rows, query }, ({ data, errors }) => {
    expect(errors).toEqual([])
    check(JSON.stringify(data))
  })

/** What tools ask of the schema. */
export const introspectionCases: ConformanceCase[] = [
  introspects(
    'satisfies_graphiql_introspection_query_without_fragments',
    'types with fields and their types',
    '{ __schema { queryType { name } types { kind name fields { name type { kind name ofType { name } } } } } }',
    (text) => expect(text).toContain('"name":"Item_orderBy"'),
  ),
  introspects(
    'satisfies_graphiql_introspection_query_with_fragments',
    'the whole query of GraphiQL',
    getIntrospectionQuery(),
    (text) => expect(text).toContain('"name":"Titled_filter"'),
  ),
  introspects(
    'successfully_runs_introspection_query_against_complex_schema',
    'enums, inputs, interfaces and directives',
    '{ __schema { types { enumValues { name } inputFields { name } interfaces { name } } directives { name } } }',
    (text) => {
      expect(text).toContain('"name":"low"')
      expect(text).toContain('"name":"skip"')
    },
  ),
  smallAnswer(
    {
      standsFor: `${INTROSPECTION} introspection_possible_types`,
      says: 'which types implement an interface',
      schema: SCHEMA,
      query:
        '{ titled: __type(name: "Titled") { possibleTypes { name } } item: __type(name: "Item") { possibleTypes { name } interfaces { name } } }',
    },
    { titled: { possibleTypes: [{ name: 'Item' }] }, item: { possibleTypes: null, interfaces: [{ name: 'Titled' }] } },
  ),
]
