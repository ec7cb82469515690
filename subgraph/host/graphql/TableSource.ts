import type { Database } from 'better-sqlite3'
import type { SubgraphSchema } from '../schema/SubgraphSchema.ts'
import { encodeColumn } from '../store/columnCodec.ts'
import { aggregationKey, type EntityTable, quote } from '../store/EntityTable.ts'
import type { Metadata } from '../store/Metadata.ts'
import { currentBuckets } from '../store/rollUp.ts'
import type { BlockTarget } from './BlockTarget.ts'
import type { CollectionArguments } from './CollectionArguments.ts'
import { QueryError } from './QueryError.ts'
import { joinSql, type SqlText, sqlText } from './SqlText.ts'

/** A table to select from: as stored, or with the buckets of an aggregation that are still filling. */
export interface TableSource {
  table: EntityTable
  from: SqlText
}

interface SourceContext {
  database: Database
  schema: SubgraphSchema
  tables: Map<string, EntityTable>
  metadata: Metadata
}

/** Tables of an entity, of all members of an interface, or of an aggregation. */
export function tableSources(
  context: SourceContext,
  typeName: string,
  wanted: CollectionArguments,
  block: BlockTarget,
): TableSource[] {
  const aggregation = context.schema.aggregations.get(typeName)
  if (!aggregation) {
    const members = context.schema.interfaces.get(typeName)?.map((type) => type.name) ?? [typeName]
    return members.map((name) => stored(tableOf(context, name)))
  }
  const { interval } = wanted
  if (interval === null || !aggregation.intervals.includes(interval)) {
    throw new QueryError(`Aggregation \`${typeName}\` has no interval \`${interval}\``)
  }
  const table = tableOf(context, aggregationKey(typeName, interval))
  const pointer = block.pointer ?? context.metadata.blockAtOrBelow(block.number)
  if (!wanted.includeCurrent || !pointer) return [stored(table)]
  const source = tableOf(context, aggregation.source)
  const rows = currentBuckets(context.database, source, aggregation, interval, table, {
    number: block.number,
    timestampSeconds: pointer.timestampSeconds,
  })
  const columns = table.columns.map((column) => quote(column.name)).join(', ')
  const selects = rows.map((row, index) => {
    const values = table.columns.map((column) => encodeColumn(column, row.get(column.name)))
    // Row numbers below zero cannot meet those of stored rows.
    return sqlText(`SELECT ${-1 - index}, ${values.map(() => '?').join(', ')}, ${block.number}`, ...values)
  })
  const all = joinSql([sqlText(`SELECT _vid, ${columns}, _lower FROM ${table.name}`), ...selects], ' UNION ALL ')
  return [{ table, from: { ...all, sql: `(${all.sql})` } }]
}

function stored(table: EntityTable): TableSource {
  return { table, from: sqlText(table.name) }
}

function tableOf(context: SourceContext, name: string): EntityTable {
  const table = context.tables.get(name)
  if (!table) throw new QueryError(`unknown type \`${name}\``)
  return table
}
