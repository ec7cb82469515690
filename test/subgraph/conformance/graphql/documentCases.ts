import { expect } from 'vitest'
import { academyCase, answers, refuses } from './academyCase.ts'

const everybody = ['Ines', 'Mara', 'Teo', 'Vera', 'Paco']
const withIds = everybody.map((name, index) => ({ id: `f${index + 1}`, name }))
const bands =
  'query Q($direction: OrderDirection = desc) { panels(first: 2, orderBy: id, orderDirection: $direction) { id } }'
const skipped = 'query Q($skip: Boolean!) { fellows(orderBy: id) { id @skip(if: $skip) name } }'
const included = 'query Q($include: Boolean!) { fellows(orderBy: id) { id @include(if: $include) name } }'

/** Fragments, variables, directives and validation. */
export const documentCases = [
  answers(
    'root_fragments_are_expanded',
    'a fragment on the query itself counts as its fields',
    'fragment Some on Query { fellows(where: { name: "Teo" }) { name } } query Q { ...Some }',
    { fellows: [{ name: 'Teo' }] },
  ),
  answers(
    'query_variables_are_used',
    'a variable is a whole filter',
    ['query Q($where: Fellow_filter!) { fellows(where: $where) { name } }', { where: { name: 'Teo' } }],
    { fellows: [{ name: 'Teo' }] },
  ),
  answers(
    'nested_variable',
    'a variable stands inside a filter',
    ['query Q($name: String) { fellows(where: { name: $name }) { name } }', { name: 'Mara' }],
    { fellows: [{ name: 'Mara' }] },
  ),
  answers('skip_directive_works_with_query_variables', '@skip leaves out', [skipped, { skip: true }], {
    fellows: everybody.map((name) => ({ name })),
  }),
  answers('skip_directive_works_with_query_variables', '@skip(if: false) keeps', [skipped, { skip: false }], {
    fellows: withIds,
  }),
  answers('include_directive_works_with_query_variables', '@include keeps', [included, { include: true }], {
    fellows: withIds,
  }),
  answers(
    'include_directive_works_with_query_variables',
    '@include(if: false) leaves out',
    [included, { include: false }],
    {
      fellows: everybody.map((name) => ({ name })),
    },
  ),
  answers('variable_defaults', "a variable's default is taken", bands, { panels: [{ id: 'p2' }, { id: 'p1' }] }),
  answers('variable_defaults', 'null for a variable is no direction', [bands, { direction: null }], {
    panels: [{ id: 'p1' }, { id: 'p2' }],
  }),
  answers('skip_is_nullable', '`skip: null` skips none', '{ fellows(orderBy: id, skip: null) { id name } }', {
    fellows: withIds,
  }),
  answers('first_is_nullable', '`first: null` is the default', '{ fellows(orderBy: id, first: null) { id name } }', {
    fellows: withIds,
  }),
  refuses(
    'ignores_invalid_field_arguments',
    'an argument that a field does not have is refused by name',
    '{ fellows(id: "f1") { id } }',
    'Unknown argument "id" on field "Query.fellows".',
  ),
  academyCase(
    'leaf_selection_mismatch',
    'a scalar takes no selection',
    '{ fellow(id: "f1") { id name { wat } } }',
    ({ errors }) =>
      expect(errors[0]).toBe('Field "name" must not have a selection since type "String!" has no subfields.'),
  ),
  refuses(
    'leaf_selection_mismatch',
    'an entity needs a selection',
    '{ fellow(id: "f1") { id chair } }',
    'Field "chair" of type "Panel" must have a selection of subfields. Did you mean "chair { ... }"?',
  ),
  academyCase('missing_variable', 'a variable must be declared', '{ fellows(first: $first) { id } }', ({ errors }) =>
    expect(errors[0]).toContain('Variable "$first" is not defined'),
  ),
  academyCase('missing_variable', 'also one for a filter', '{ fellows(where: $where) { id } }', ({ errors }) =>
    expect(errors[0]).toContain('Variable "$where" is not defined'),
  ),
  academyCase(
    'invalid_field_merge',
    'fields that cannot be merged are an error',
    '{ fellows { t: id t: chair { id } } }',
    ({ errors }) => expect(errors.length).toBeGreaterThan(0),
  ),
  answers('can_query_root_typename', 'the root has a name', '{ __typename }', { __typename: 'Query' }),
]
