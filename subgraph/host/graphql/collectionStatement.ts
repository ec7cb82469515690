import type { SqlValue } from '../store/columnCodec.ts'
import { validAt } from '../store/EntityTable.ts'
import { selectedColumn } from './answerColumn.ts'
import { filterToSql } from './filterToSql.ts'
import { INTERRUPTIBLE } from './interruptible.ts'
import type { CollectionRequest } from './CollectionRequest.ts'
import type { SqlRow } from './LoadedRows.ts'
import { orderingJoin, orderingTerms, parseOrdering, sortKey } from './Ordering.ts'
import { prepareCached } from './prepareCached.ts'
import type { RequestContext } from './RequestContext.ts'
import type { TableSource } from './TableSource.ts'

export interface CollectionStatement {
  descending: boolean
  /** The rows of the parent with a key; a root collection's has none. */
  rowsOf: (key: SqlValue, limit: number, offset: number) => SqlRow[]
}

/**
 * @param position of the table among those that the collection comes from, which rows begin with
 * @param merged rows have their sort key, as those of several tables are merged
 */
export function collectionStatement(
  context: RequestContext,
  request: CollectionRequest,
  { table, from }: TableSource,
  position: number,
  merged: boolean,
): CollectionStatement {
  const { parents, selection, wanted } = request
  const block = request.block.latest ? 'latest' : request.block.number
  const ordering = parseOrdering(context.schema, context.tables, table.type, wanted)
  // Rows of a parent have to be sorted, mostly: only those that remain are read whole, in the order that they come in.
  const picked = parents !== null && !merged
  const alias = picked ? 'x' : 'c'
  const filter = filterToSql(
    { schema: context.schema, tables: context.tables, block },
    table.type,
    alias,
    wanted.where ?? {},
  )
  const isStored = from.sql === table.name
  const columns = selection.of(table).columns.map((column) => selectedColumn('c', column, isStored))
  const result = [position, merged ? sortKey(ordering, 'c') : 'NULL', ...columns].join(', ')
  const link = parents ? `${parents.link(table, alias)} AND ` : ''
  const rows =
    `${picked ? 'x._vid AS v' : result} FROM ${from.sql} ${alias}${orderingJoin(ordering, alias, block)}` +
    ` WHERE ${INTERRUPTIBLE} AND ${link}${validAt(table, alias, block)} AND ${filter.sql}` +
    ` ORDER BY ${orderingTerms(ordering, alias)} LIMIT ? OFFSET ?`
  const sql = picked
    ? `SELECT ${result} FROM (SELECT ${rows}) CROSS JOIN ${from.sql} c ON c._vid = v`
    : `SELECT ${rows}`
  const statement = prepareCached(context.database, sql, table.wideIntegers)
  return {
    descending: ordering.descending,
    rowsOf: (key, limit, offset) =>
      statement.all([
        ...from.parameters,
        ...(parents ? [key] : []),
        ...filter.parameters,
        limit,
        offset,
        ...(picked ? from.parameters : []),
      ]),
  }
}
