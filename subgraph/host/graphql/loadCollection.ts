import type { CollectionRequest } from './CollectionRequest.ts'
import { collectionStatement } from './collectionStatement.ts'
import { compareSortKeys } from './compareSortKeys.ts'
import { HEAD, type LoadedRows, type SqlRow } from './LoadedRows.ts'
import type { RequestContext } from './RequestContext.ts'
import { tableSources } from './TableSource.ts'
import { takeRows } from './takeRows.ts'

/** Loads a collection, or those of many parents: with one statement, run for each parent, for its own first rows. */
export function loadCollection(context: RequestContext, request: CollectionRequest): LoadedRows {
  const sources = tableSources(context, request.typeName, request.wanted, request.block)
  const { first, skip } = request.wanted
  const merged = sources.length > 1
  // Members of an interface are merged here, so each must come with all rows that could be among those asked for.
  const window = merged ? { limit: first + skip, offset: 0 } : { limit: first, offset: skip }
  const statements = sources.map((source, position) => collectionStatement(context, request, source, position, merged))
  const loaded: LoadedRows = { tables: sources.map(({ table }) => table), rows: [], ends: [] }
  for (const key of request.parents?.keys ?? [ROOT]) {
    let rows: SqlRow[] = []
    if (key !== null) {
      for (const statement of statements) {
        // One row too many tells that there are too many; they are not loaded first.
        const found = statement.rowsOf(key, Math.min(window.limit, context.rowsLeft + 1), window.offset)
        takeRows(context, found.length)
        rows = merged ? rows.concat(found) : found
      }
    }
    if (merged) rows = inOrder(rows, statements[0]?.descending ?? false).slice(skip, skip + first)
    if (loaded.rows.length === 0) loaded.rows = rows
    else for (const row of rows) loaded.rows.push(row)
    loaded.ends.push(loaded.rows.length)
  }
  return loaded
}

/** The key of a root collection's one parent, which its statement does not ask for. */
const ROOT = 0

/** By the sort key, which is in the rows' head, then by id. */
function inOrder(rows: SqlRow[], descending: boolean): SqlRow[] {
  const direction = descending ? -1 : 1
  return rows.sort((a, b) => direction * (compareSortKeys(a[1], b[1]) || compareSortKeys(a[HEAD], b[HEAD])))
}
