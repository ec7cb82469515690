import type { SchemaField } from '../schema/SubgraphSchema.ts'
import { type EntityTable, quote, validAt } from '../store/EntityTable.ts'
import { selectedColumn } from './answerColumn.ts'
import type { BlockTarget } from './BlockTarget.ts'
import type { CollectionArguments } from './CollectionArguments.ts'
import { compareSortKeys } from './compareSortKeys.ts'
import { filterToSql } from './filterToSql.ts'
import { INTERRUPTIBLE } from './interruptible.ts'
import type { LoadedRow } from './LoadedRow.ts'
import { orderingJoin, orderingTerms, parseOrdering, sortKey } from './Ordering.ts'
import { prepareCached } from './prepareCached.ts'
import { QueryError } from './QueryError.ts'
import type { RequestContext } from './RequestContext.ts'
import type { SqlText } from './SqlText.ts'
import { tableSources, type TableSource } from './TableSource.ts'

/** Rows of many parents' collections in one statement. */
export interface ParentLinks {
  /** A JSON list with an entry for each parent. */
  keys: string
  /** SQL condition that a row under `alias` belongs to the parent `p` (a row of `json_each`). */
  condition: (table: EntityTable, alias: string) => string
  /** A parent has at most one such row. */
  single?: boolean
}

export interface CollectionRequest {
  typeName: string
  wanted: CollectionArguments
  block: BlockTarget
  /** Columns to read from each table besides the id. */
  columns: (table: EntityTable) => SchemaField[]
  parents: ParentLinks | null
}

/** Loads a collection: for each parent (by its position; a root collection has the one parent 0) its rows in order. */
export function loadCollection(context: RequestContext, request: CollectionRequest): Map<number, LoadedRow[]> {
  const sources = tableSources(context, request.typeName, request.wanted, request.block)
  const { first, skip } = request.wanted
  // Members of an interface are merged here, so each must come with all rows that could be among those asked for.
  const window = sources.length === 1 ? { limit: first, offset: skip } : { limit: first + skip, offset: 0 }
  const byParent = new Map<number, LoadedRow[]>()
  let descending = false
  for (const source of sources) {
    const statement = selectRows(context, request, source, window, sources.length > 1)
    descending = statement.descending
    const rows = prepareCached(context.database, statement.text.sql, source.table.wideIntegers).all(
      ...statement.text.parameters,
    )
    context.rowsLeft -= rows.length
    if (context.rowsLeft < 0)
      throw new QueryError(
        'the result size is larger than the allowed limit; ask for less with `first` or fewer nested fields',
      )
    for (const values of rows) {
      const parent = Number(values._parent ?? 0)
      const row = { table: source.table, values, answer: {} }
      const siblings = byParent.get(parent)
      if (siblings) siblings.push(row)
      else byParent.set(parent, [row])
    }
  }
  if (sources.length > 1) {
    for (const [parent, rows] of byParent) {
      const direction = descending ? -1 : 1
      rows.sort(
        (a, b) =>
          direction * (compareSortKeys(a.values._sort, b.values._sort) || compareSortKeys(a.values.id, b.values.id)),
      )
      byParent.set(parent, rows.slice(skip, skip + first))
    }
  }
  return byParent
}

function selectRows(
  context: RequestContext,
  request: CollectionRequest,
  source: TableSource,
  window: { limit: number; offset: number },
  withSortKey: boolean,
): { text: SqlText; descending: boolean } {
  const { table, from } = source
  const block = request.block.latest ? 'latest' : request.block.number
  const ordering = parseOrdering(context.schema, context.tables, table.type, request.wanted)
  const id = table.columns.filter((column) => column.name === 'id')
  const columns = [...new Set([...id, ...request.columns(table)])]
  const select = (alias: string) =>
    [
      ...columns.map((column) => `${selectedColumn(alias, column)} AS ${quote(column.name)}`),
      ...(withSortKey ? [`${sortKey(ordering, alias)} AS _sort`] : []),
    ].join(', ')
  // One row too many tells that there are too many; they are not loaded first.
  const most = context.rowsLeft + 1
  const filterContext = { schema: context.schema, tables: context.tables, block } as const
  const rowsOf = (alias: string, result: string, link: string): SqlText => {
    const filter = filterToSql(filterContext, table.type, alias, request.wanted.where ?? {})
    const sql =
      `SELECT ${result} FROM ${from.sql} ${alias}${orderingJoin(ordering, alias, block)}` +
      ` WHERE ${INTERRUPTIBLE} AND ${link}${validAt(table, alias, block)} AND ${filter.sql} ORDER BY ${orderingTerms(ordering, alias)} LIMIT ? OFFSET ?`
    return { sql, parameters: [...from.parameters, ...filter.parameters, Math.min(window.limit, most), window.offset] }
  }
  if (!request.parents) return { text: rowsOf('c', select('c'), ''), descending: ordering.descending }
  if (request.parents.single && request.wanted.where === null) {
    const link = `${request.parents.condition(table, 'c')} AND ${validAt(table, 'c', block)}`
    const sql = `SELECT p.key AS _parent, ${select('c')} FROM json_each(?) p CROSS JOIN ${from.sql} c ON ${link}`
    return { text: { sql, parameters: [request.parents.keys, ...from.parameters] }, descending: ordering.descending }
  }
  // For each parent its own first rows, from an index where there is one: SQLite has no lateral join.
  const inner = rowsOf('x', 'x._vid', `${request.parents.condition(table, 'x')} AND `)
  const sql =
    `SELECT p.key AS _parent, ${select('c')} FROM json_each(?) p CROSS JOIN ${from.sql} c ON c._vid IN (${inner.sql})` +
    `${orderingJoin(ordering, 'c', block)} ORDER BY p.key, ${orderingTerms(ordering, 'c')} LIMIT ?`
  return {
    text: { sql, parameters: [request.parents.keys, ...from.parameters, ...inner.parameters, most] },
    descending: ordering.descending,
  }
}
