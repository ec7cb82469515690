import type { EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { encodeScalar, listItemToJson } from '../store/columnCodec.ts'
import { type EntityTable, quote, validAt } from '../store/EntityTable.ts'
import { entityFilterOperators, type FilterOperator } from './filterOperators.ts'
import { childLink } from './childLink.ts'
import { INTERRUPTIBLE } from './interruptible.ts'
import { QueryError } from './QueryError.ts'
import { parseQueryValue } from './queryValues.ts'
import { joinSql, type SqlText, sqlText } from './SqlText.ts'

export interface FilterContext {
  schema: SubgraphSchema
  tables: Map<string, EntityTable>
  block: number | 'latest'
}

export type FilterObject = Record<string, unknown>

/** The SQL condition of a `where` argument on the rows of `alias`. @throws QueryError for what graph-node refuses too. */
export function filterToSql(
  context: FilterContext,
  type: EntityType,
  alias: string,
  filter: FilterObject,
  depth = 0,
): SqlText {
  refuseColumnsBesideOr(filter)
  const conditions = Object.entries(filter).map(([key, value]) => {
    if (key === '_change_block') return changedSince(alias, value)
    if (key === 'and' || key === 'or') return anyOrAll(context, type, alias, key, filter, depth)
    const { field, operator } = parseKey(type, key)
    if (operator === 'child') return childCondition(context, type, field, alias, value, depth)
    return field.isList ? listCondition(field, operator, alias, value) : scalarCondition(field, operator, alias, value)
  })
  return conditions.length === 0 ? sqlText('1') : joinSql(conditions, ' AND ')
}

function refuseColumnsBesideOr(filter: FilterObject): void {
  if (!('or' in filter)) return
  const columns = Object.keys(filter).filter((key) => key !== 'or' && key !== 'and' && key !== '_change_block')
  if (columns.length === 0) return
  const names = columns.map((key) => `'${key}'`).join(', ')
  throw new QueryError(
    `Cannot mix column filters with 'or' operator at the same level. Found column filter(s) ${names} alongside 'or' operator.\n\n` +
      `Instead of:\nwhere: { ${names}, or: [...] }\n\nUse:\nwhere: { or: [{ ${names}, ... }, { ${names}, ... }] }`,
  )
}

/**
 * As in graph-node, `and` and `or` take the lists of both when they stand side by side, and nothing else may stand
 * beside them.
 */
function anyOrAll(
  context: FilterContext,
  type: EntityType,
  alias: string,
  key: 'and' | 'or',
  filter: FilterObject,
  depth: number,
): SqlText {
  const parts = Object.values(filter).flatMap((value) => {
    if (!Array.isArray(value)) throw new QueryError('Filter must by an object')
    return value.map((item: unknown) => filterToSql(context, type, alias, asObject(item), depth))
  })
  if (parts.length === 0) return sqlText(key === 'and' ? '1' : '0')
  return parenthesise(joinSql(parts.map(parenthesise), key === 'and' ? ' AND ' : ' OR '))
}

function changedSince(alias: string, value: unknown): SqlText {
  return sqlText(`${alias}._lower >= ?`, Number(asObject(value).number_gte))
}

function parseKey(type: EntityType, key: string): { field: SchemaField; operator: FilterOperator | 'child' } {
  const exact = type.fieldByName.get(key)
  if (exact) return { field: exact, operator: '' }
  for (let end = key.lastIndexOf('_'); end > 0; end = key.lastIndexOf('_', end - 1)) {
    const field = type.fieldByName.get(key.slice(0, end))
    if (!field) continue
    const suffix = key.slice(end + 1)
    if (suffix === '' && field.reference !== null) return { field, operator: 'child' }
    const operator = entityFilterOperators(field).find((candidate) => candidate === suffix)
    if (operator !== undefined) return { field, operator }
  }
  throw new QueryError(`Entity \`${type.name}\` has no attribute \`${key}\``)
}

function childCondition(
  context: FilterContext,
  type: EntityType,
  field: SchemaField,
  alias: string,
  value: unknown,
  depth: number,
): SqlText {
  if (depth > 0) throw new QueryError(`Child filter nesting not supported by value \`${field.name}\``)
  const targets = context.schema.interfaces.get(field.reference ?? '')?.map((member) => member.name) ?? [
    field.reference ?? '',
  ]
  const conditions = targets.map((target) => {
    const table = context.tables.get(target)
    if (!table) throw new QueryError(`Filtering ${type.name} by \`${field.name}_\` is not supported`)
    const link = childLink(field, table, alias, 's')
    const inner = filterToSql(context, table.type, 's', asObject(value), depth + 1)
    const sql = `EXISTS (SELECT 1 FROM ${table.name} s WHERE ${INTERRUPTIBLE} AND ${link} AND ${validAt(table, 's', context.block)} AND ${inner.sql})`
    return { sql, parameters: inner.parameters }
  })
  return parenthesise(joinSql(conditions, ' OR '))
}

const COMPARISONS: Partial<Record<FilterOperator, string>> = {
  '': '=',
  not: '<>',
  gt: '>',
  lt: '<',
  gte: '>=',
  lte: '<=',
}

function scalarCondition(field: SchemaField, operator: FilterOperator, alias: string, input: unknown): SqlText {
  const column = `${alias}.${quote(field.name)}`
  const value = parseQueryValue(field.kind, input)
  if (value === null) {
    if (operator === '') return sqlText(`${column} IS NULL`)
    if (operator === 'not') return sqlText(`${column} IS NOT NULL`)
    if (operator === 'in' || operator === 'not_in') throw noList(operator)
    throw new QueryError(`Store error: unsupported filter \`${COMPARISONS[operator] ?? operator}\` for value \`null\``)
  }
  const comparison = COMPARISONS[operator]
  if (comparison !== undefined) return sqlText(`${column} ${comparison} ?`, encodeScalar(value))
  if (operator === 'in' || operator === 'not_in') {
    if (!Array.isArray(value)) throw noList(operator)
    // Nothing is in an empty list, and in graph-node nothing is outside of it either.
    if (value.length === 0) return sqlText('0')
    return sqlText(
      `${column} ${operator === 'in' ? 'IN' : 'NOT IN'} (${value.map(() => '?').join(', ')})`,
      ...value.map(encodeScalar),
    )
  }
  if (field.kind === 'Bytes') return bytesCondition(column, operator, value)
  return textCondition(column, operator, typeof value === 'string' ? value : String(input))
}

function bytesCondition(column: string, operator: FilterOperator, value: ReturnType<typeof parseQueryValue>): SqlText {
  if (operator !== 'contains' && operator !== 'not_contains')
    throw new QueryError(`Filter not supported by Bytes: \`${operator}\``)
  return sqlText(`instr(${column}, ?) ${operator === 'contains' ? '>' : '='} 0`, encodeScalar(value))
}

/** As in graph-node, `%` and `_` in the value are PostgreSQL's wildcards. */
function textCondition(column: string, operator: FilterOperator, text: string): SqlText {
  const match = /^(not_)?(contains|starts_with|ends_with)(_nocase)?$/.exec(operator)
  if (!match) throw new QueryError(`Filter not supported: \`${operator}\``)
  const wrapped = text.startsWith('%') || text.endsWith('%')
  const pattern =
    match[2] === 'contains' ? (wrapped ? text : `%${text}%`) : match[2] === 'starts_with' ? `${text}%` : `%${text}`
  const condition = match[3]
    ? sqlText(`pg_like(lower(${column}), lower(?))`, pattern)
    : sqlText(`pg_like(${column}, ?)`, pattern)
  return match[1] ? { ...condition, sql: `NOT ${condition.sql}` } : condition
}

function listCondition(field: SchemaField, operator: FilterOperator, alias: string, input: unknown): SqlText {
  const column = `${alias}.${quote(field.name)}`
  const value = parseQueryValue(field.kind, input)
  if (value === null) return sqlText(`${column} IS ${operator === 'not' ? 'NOT ' : ''}NULL`)
  const items = JSON.stringify((Array.isArray(value) ? value : [value]).map(listItemToJson))
  switch (operator) {
    case '':
      return sqlText(`${column} = ?`, items)
    case 'not':
      return sqlText(`${column} <> ?`, items)
    case 'contains_nocase':
    case 'not_contains_nocase': {
      // One match is enough, and what is looked for is a pattern.
      const match = `SELECT 1 FROM json_each(${column}) e, json_each(?) w WHERE pg_like(lower(e.value), lower(w.value))`
      return sqlText(`${operator === 'contains_nocase' ? '' : 'NOT '}EXISTS (${match})`, items)
    }
    case 'not_contains': {
      const common = `SELECT 1 FROM json_each(?) w WHERE w.value IN (SELECT e.value FROM json_each(${column}) e)`
      return sqlText(`(${column} IS NOT NULL AND NOT EXISTS (${common}))`, items)
    }
    default: {
      const missing = `SELECT 1 FROM json_each(?) w WHERE w.value NOT IN (SELECT e.value FROM json_each(${column}) e)`
      return sqlText(`(${column} IS NOT NULL AND NOT EXISTS (${missing}))`, items)
    }
  }
}

function noList(operator: FilterOperator): QueryError {
  return new QueryError(`Non-list value passed to \`_${operator}\` filter`)
}

function asObject(value: unknown): FilterObject {
  if (typeof value !== 'object' || value === null) throw new QueryError('Filter must by an object')
  return value as FilterObject
}

function parenthesise(text: SqlText): SqlText {
  return { ...text, sql: `(${text.sql})` }
}
