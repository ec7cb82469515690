import type { SchemaField } from '../schema/SubgraphSchema.ts'

export type FilterOperator =
  | ''
  | 'not'
  | 'gt'
  | 'lt'
  | 'gte'
  | 'lte'
  | 'in'
  | 'not_in'
  | 'contains'
  | 'contains_nocase'
  | 'not_contains'
  | 'not_contains_nocase'
  | 'starts_with'
  | 'starts_with_nocase'
  | 'not_starts_with'
  | 'not_starts_with_nocase'
  | 'ends_with'
  | 'ends_with_nocase'
  | 'not_ends_with'
  | 'not_ends_with_nocase'

const EQUALITY: FilterOperator[] = ['', 'not', 'in', 'not_in']
const ORDERED: FilterOperator[] = ['', 'not', 'gt', 'lt', 'gte', 'lte', 'in', 'not_in']
const TEXT: FilterOperator[] = [
  ...ORDERED,
  'contains',
  'contains_nocase',
  'not_contains',
  'not_contains_nocase',
  'starts_with',
  'starts_with_nocase',
  'not_starts_with',
  'not_starts_with_nocase',
  'ends_with',
  'ends_with_nocase',
  'not_ends_with',
  'not_ends_with_nocase',
]

/** Operators that graph-node's API has for a field of an entity. */
export function entityFilterOperators(field: SchemaField): FilterOperator[] {
  if (field.derivedFrom !== null) return []
  if (field.isList) {
    const text = field.kind === 'String' && !field.isEnum
    return text
      ? ['', 'not', 'contains', 'contains_nocase', 'not_contains', 'not_contains_nocase']
      : ['', 'not', 'contains', 'not_contains']
  }
  if (field.isEnum || field.kind === 'Boolean') return EQUALITY
  if (field.reference !== null) return field.kind === 'Int8' ? ORDERED : TEXT
  if (field.typeName === 'ID') return ORDERED
  if (field.kind === 'String') return TEXT
  return field.kind === 'Bytes' ? [...ORDERED, 'contains', 'not_contains'] : ORDERED
}

/** Operators for a field of an aggregation: its dimensions and bounds in time. */
export function aggregationFilterOperators(field: SchemaField): FilterOperator[] {
  const ordered = ['BigInt', 'BigDecimal', 'Int', 'Int8', 'Timestamp'].includes(field.kind) && field.reference === null
  return ordered ? ['', 'gt', 'lt', 'gte', 'lte', 'in'] : ['']
}

/** The GraphQL type of a filter's value. */
export function filterInputType(field: SchemaField, operator: FilterOperator): string {
  // References are filtered by id, which the API takes as a string.
  const type = field.reference === null ? field.typeName : field.kind === 'Int8' ? 'Int' : 'String'
  return field.isList || operator === 'in' || operator === 'not_in' ? `[${type}!]` : type
}
