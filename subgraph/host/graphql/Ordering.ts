import type { EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { type EntityTable, quote, validAt } from '../store/EntityTable.ts'
import { childLink } from './childLink.ts'
import { QueryError } from './QueryError.ts'

/** What a collection is sorted by. Ties go by id, in the same direction. */
export interface Ordering {
  field: SchemaField | null
  /** A field of the entity that `field` points to. */
  child: { table: EntityTable; field: SchemaField } | null
  descending: boolean
}

export function parseOrdering(
  schema: SubgraphSchema,
  tables: Map<string, EntityTable>,
  type: EntityType,
  input: { orderBy?: unknown; orderDirection?: unknown },
): Ordering {
  const name = typeof input.orderBy === 'string' ? input.orderBy : null
  const descending = input.orderDirection === 'desc'
  if (name === null) {
    if (!schema.aggregations.has(type.name)) return { field: null, child: null, descending }
    // The latest buckets come first unless something else is asked for.
    return { field: type.fieldByName.get('timestamp') ?? null, child: null, descending: true }
  }
  if (name === 'id') return { field: null, child: null, descending }
  const field = type.fieldByName.get(name)
  if (field) {
    if (field.derivedFrom !== null || field.isList)
      throw new QueryError(`Ordering by \`${name}\` is not supported for type \`${type.name}\``)
    return { field, child: null, descending }
  }
  const [parentName = '', childName = ''] = name.split('__')
  const parent = type.fieldByName.get(parentName)
  const table = tables.get(parent?.reference ?? '')
  const child = table?.type.fieldByName.get(childName)
  if (!parent || !table || !child)
    throw new QueryError(`Ordering by \`${name}\` is not supported for type \`${type.name}\``)
  return { field: parent, child: { table, field: child }, descending }
}

/** The join that an ordering by a child's field needs; the child's alias is `sort_` and the row's. */
export function orderingJoin(ordering: Ordering, alias: string, block: number | 'latest'): string {
  if (!ordering.child || !ordering.field) return ''
  const { table } = ordering.child
  const child = `sort_${alias}`
  return ` LEFT JOIN ${table.name} ${child} ON ${childLink(ordering.field, table, alias, child)} AND ${validAt(table, child, block)}`
}

export function orderingTerms(ordering: Ordering, alias: string): string {
  const direction = ordering.descending ? 'DESC' : 'ASC'
  const id = `${alias}.id ${direction}`
  if (!ordering.field) return id
  const key = sortKey(ordering, alias)
  const nullable = ordering.child !== null || !ordering.field.nonNull
  // PostgreSQL takes null for the greatest value, SQLite for the least.
  const nulls = nullable ? (ordering.descending ? ' NULLS FIRST' : ' NULLS LAST') : ''
  return `${key} ${direction}${nulls}, ${id}`
}

export function sortKey(ordering: Ordering, alias: string): string {
  if (ordering.child) return `sort_${alias}.${quote(ordering.child.field.name)}`
  return ordering.field ? `${alias}.${quote(ordering.field.name)}` : `${alias}.id`
}
