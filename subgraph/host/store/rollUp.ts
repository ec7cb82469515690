import type { Database } from 'better-sqlite3'
import type { AggregationInterval, AggregationType, EntityType, SubgraphSchema } from '../schema/SubgraphSchema.ts'
import type { Fields, NamedValues } from '../values/StoreValue.ts'
import { aggregateRows, bucketStart, combine } from './aggregateRows.ts'
import { decodeColumn, encodeColumn, type SqlValue } from './columnCodec.ts'
import { columnList, type EntityStore } from './EntityStore.ts'
import { aggregationKey, type EntityTable, quote } from './EntityTable.ts'

/**
 * Fills the buckets of all aggregations that ended between the previous indexed block and this one. As in graph-node,
 * a bucket appears with the first indexed block at or after its end.
 */
export function rollUp(
  database: Database,
  store: EntityStore,
  schema: SubgraphSchema,
  previousTimestampSeconds: number,
  timestampSeconds: number,
  block: number,
): void {
  for (const aggregation of schema.aggregations.values()) {
    for (const interval of aggregation.intervals) {
      const from = bucketStart(interval, previousTimestampSeconds)
      const to = bucketStart(interval, timestampSeconds)
      if (from === to) continue
      const table = store.table(aggregationKey(aggregation.name, interval))
      const points = readPoints(database, store.table(aggregation.source), from, to, block)
      for (const row of aggregateRows(aggregation, interval, points)) {
        addPrevious(database, aggregation, table, row)
        store.insert(table, fieldsOf(table.type, row), block)
      }
    }
  }
}

/** The bucket that is still filling at a block. */
export function currentBuckets(
  database: Database,
  source: EntityTable,
  aggregation: AggregationType,
  interval: AggregationInterval,
  table: EntityTable,
  block: { number: number; timestampSeconds: number },
): NamedValues[] {
  const from = bucketStart(interval, block.timestampSeconds)
  const rows = aggregateRows(aggregation, interval, readPoints(database, source, from, null, block.number))
  for (const row of rows) addPrevious(database, aggregation, table, row)
  return rows
}

function readPoints(
  database: Database,
  source: EntityTable,
  fromSeconds: number,
  toSeconds: number | null,
  block: number,
): NamedValues[] {
  return database
    .prepare<[bigint, bigint, number], SqlValue[]>(
      `SELECT ${columnList(source)} FROM ${source.name} WHERE timestamp >= ? AND timestamp < ? AND _lower <= ? ORDER BY id`,
    )
    .raw()
    .safeIntegers(true)
    .all(BigInt(fromSeconds) * 1_000_000n, toSeconds === null ? 2n ** 62n : BigInt(toSeconds) * 1_000_000n, block)
    .map((row) => namedRow(source, row))
}

/** Cumulative aggregates go on from the latest earlier bucket with the same dimensions. */
function addPrevious(database: Database, aggregation: AggregationType, table: EntityTable, row: NamedValues): void {
  const cumulative = aggregation.aggregates.filter((aggregate) => aggregate.cumulative)
  if (cumulative.length === 0) return
  const conditions = ['timestamp < ?', ...aggregation.dimensions.map((field) => `${quote(field.name)} IS ?`)]
  const keys = table.columns.filter(
    (column) => column.name === 'timestamp' || aggregation.dimensions.some((field) => field.name === column.name),
  )
  const ordered = ['timestamp', ...aggregation.dimensions.map((field) => field.name)]
  const parameters = ordered.map((name) => {
    const column = keys.find((candidate) => candidate.name === name)
    return column ? encodeColumn(column, row.get(name)) : null
  })
  const found = database
    .prepare<SqlValue[], SqlValue[]>(
      `SELECT ${columnList(table)} FROM ${table.name} WHERE ${conditions.join(' AND ')} ORDER BY timestamp DESC LIMIT 1`,
    )
    .raw()
    .safeIntegers(true)
    .get(...parameters)
  if (!found) return
  const previous = namedRow(table, found)
  for (const aggregate of cumulative) {
    const name = aggregate.field.name
    row.set(name, combine(aggregate, previous.get(name) ?? null, row.get(name) ?? null))
  }
}

function namedRow(table: EntityTable, row: readonly SqlValue[]): NamedValues {
  return new Map(table.columns.map((column, index) => [column.name, decodeColumn(column, row[index] ?? null)]))
}

function fieldsOf(type: EntityType, values: NamedValues): Fields {
  return type.fields.map(({ name }) => values.get(name))
}
