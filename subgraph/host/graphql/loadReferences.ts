import type { SchemaField } from '../schema/SubgraphSchema.ts'
import type { SqlValue } from '../store/columnCodec.ts'
import { type EntityTable, validAt } from '../store/EntityTable.ts'
import { selectedColumn, selectedId } from './answerColumn.ts'
import type { LoadedRelation } from './LoadedRelation.ts'
import type { SqlRow } from './LoadedRows.ts'
import type { Place } from './Place.ts'
import { prepareCached } from './prepareCached.ts'
import { QueryError } from './QueryError.ts'
import type { RequestContext } from './RequestContext.ts'
import { takeRows } from './takeRows.ts'

/** Loads the entities that a field points to with its own values, which are ids or null. */
export function loadReferences(
  context: RequestContext,
  place: Place,
  field: SchemaField,
  values: readonly SqlValue[],
): LoadedRelation {
  const tables = targets(context, field.reference ?? '')
  const { ids, positions } = wantedIds(values, hasRelations(place, tables))
  const rows = tables.flatMap((table, index) => rowsOf(context, place, field, { table, index, ids }))
  const rowOfId = new Map<number, number>()
  // An id serves one entity of an interface.
  for (const [index, row] of rows.entries()) {
    const position = Number(row[1])
    if (!rowOfId.has(position)) rowOfId.set(position, index)
  }
  const found = positions.map((position) => rowOfId.get(position) ?? -1)
  takeRows(context, found.filter((index) => index >= 0).length)
  return { tables, rows, assign: (texts) => found.map((index) => texts[index] ?? 'null') }
}

/**
 * Ids to look for, and for each value the position of its id; none for null. What many point to is looked for once, unless
 * more is loaded below it: that counts for each of them.
 */
function wantedIds(values: readonly SqlValue[], each: boolean): { ids: SqlValue[]; positions: number[] } {
  const ids: SqlValue[] = []
  const known = new Map<SqlValue, number>()
  const positions = values.map((value) => {
    if (value === null) return -1
    const position = (each ? undefined : known.get(value)) ?? ids.length
    if (position === ids.length) {
      ids.push(value)
      known.set(value, position)
    }
    return position
  })
  return { ids, positions }
}

function hasRelations({ selection }: Place, tables: readonly EntityTable[]): boolean {
  return tables.some((table) => selection.of(table).fields.some(({ field }) => (field?.reference ?? null) !== null))
}

function targets({ schema, tables }: RequestContext, typeName: string): EntityTable[] {
  const names = schema.interfaces.get(typeName)?.map((type) => type.name) ?? [typeName]
  return names.map((name) => {
    const table = tables.get(name)
    if (!table) throw new QueryError(`unknown type \`${name}\``)
    return table
  })
}

/** Rows of one table, each with the position of the id that it was looked for by. */
function rowsOf(
  { database }: RequestContext,
  { selection, block }: Place,
  field: SchemaField,
  { table, index, ids }: { table: EntityTable; index: number; ids: readonly SqlValue[] },
): SqlRow[] {
  const columns = selection.of(table).columns.map((column) => selectedColumn('c', column, true))
  const id = field.kind === 'Int8' ? 'CAST(p.value AS INTEGER)' : selectedId('p.value', field.kind)
  const sql =
    `SELECT ${[index, 'p.key', ...columns].join(', ')} FROM json_each(?) p CROSS JOIN ${table.name} c` +
    ` ON c.id = ${id} AND ${validAt(table, 'c', block.latest ? 'latest' : block.number)}`
  const json = JSON.stringify(ids.map((value) => (typeof value === 'bigint' ? String(value) : value)))
  return prepareCached(database, sql, table.wideIntegers).all([json])
}
