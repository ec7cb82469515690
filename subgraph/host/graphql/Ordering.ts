import type { EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { type EntityTable, quote, validAt } from '../store/EntityTable.ts'
import { childLink } from './childLink.ts'
import { QueryError } from './QueryError.ts'

/** What a collection is sorted by. Ties go by id, in the same direction. */
export interface Ordering {
  field: SchemaField | null
  /** A field of the entities that `field` points to: of one type, or of each that implements an interface. */
  child: { tables: EntityTable[]; fieldName: string } | null
  descending: boolean
}

export function parseOrdering(
  schema: SubgraphSchema,
  tables: Map<string, EntityTable>,
  type: EntityType,
  input: { orderBy?: unknown; orderDirection?: unknown },
): Ordering {
  const name = typeof input.orderBy === 'string' ? input.orderBy : null
  if (name === null) {
    // As in graph-node a direction alone says nothing: entities come by id, and the latest buckets first.
    if (!schema.aggregations.has(type.name)) return { field: null, child: null, descending: false }
    return { field: type.fieldByName.get('timestamp') ?? null, child: null, descending: true }
  }
  const descending = input.orderDirection === 'desc'
  if (name === 'id') return { field: null, child: null, descending }
  const field = type.fieldByName.get(name)
  if (field) {
    if (field.derivedFrom !== null || field.isList) throw unsupported(type, name)
    return { field, child: null, descending }
  }
  const [parentName = '', childName = ''] = name.split('__')
  const parent = type.fieldByName.get(parentName)
  const children = childTables(schema, tables, parent?.reference ?? '')
  if (!parent || children.length === 0 || !children.every((table) => table.type.fieldByName.has(childName)))
    throw unsupported(type, name)
  return { field: parent, child: { tables: children, fieldName: childName }, descending }
}

function childTables(schema: SubgraphSchema, tables: Map<string, EntityTable>, typeName: string): EntityTable[] {
  const names = schema.interfaces.get(typeName)?.map((member) => member.name) ?? [typeName]
  return names.flatMap((name) => tables.get(name) ?? [])
}

function unsupported(type: EntityType, name: string): QueryError {
  return new QueryError(`Ordering by \`${name}\` is not supported for type \`${type.name}\``)
}

/** The joins that an ordering by a child's field needs. */
export function orderingJoin(ordering: Ordering, alias: string, block: number | 'latest'): string {
  const { field, child } = ordering
  if (!child || !field) return ''
  return child.tables
    .map((table, index) => {
      const name = childAlias(alias, index)
      return ` LEFT JOIN ${table.name} ${name} ON ${childLink(field, table, alias, name)} AND ${validAt(table, name, block)}`
    })
    .join('')
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
  const { field, child } = ordering
  if (!child) return field ? `${alias}.${quote(field.name)}` : `${alias}.id`
  const keys = child.tables.map((_, index) => `${childAlias(alias, index)}.${quote(child.fieldName)}`)
  return keys.length === 1 ? keys.join('') : `coalesce(${keys.join(', ')})`
}

/** Aliases of the joined rows go by the row's own alias. */
function childAlias(alias: string, index: number): string {
  return `sort${index}_${alias}`
}
