import type { AggregationInterval, EntityType, SchemaField, SubgraphSchema } from '../schema/SubgraphSchema.ts'

/** Upper end of the block range of a version that is still in force. */
export const OPEN_END = 2_147_483_647

/**
 * Where an entity type is stored. Each version of an entity is a row with the blocks it holds for, `[_lower, _upper)`;
 * immutable types need no upper end.
 */
export interface EntityTable {
  type: EntityType
  interval: AggregationInterval | null
  /** Quoted name. */
  name: string
  columns: SchemaField[]
  immutable: boolean
  /** Columns may hold integers beyond 2^53. */
  wideIntegers: boolean
}

function entityTable(type: EntityType, interval: AggregationInterval | null = null): EntityTable {
  const columns = type.fields.filter((field) => field.derivedFrom === null)
  return {
    type,
    interval,
    name: quote(interval === null ? `entity_${type.name}` : `aggregation_${type.name}_${interval}`),
    columns,
    immutable: type.immutable,
    wideIntegers: columns.some((column) => column.kind === 'Int8' || column.kind === 'Timestamp'),
  }
}

/** Every table of a schema, by entity name (aggregations: by `name:interval`). */
export function entityTables(schema: SubgraphSchema): Map<string, EntityTable> {
  const tables = new Map<string, EntityTable>()
  for (const type of schema.entities.values()) tables.set(type.name, entityTable(type))
  for (const type of schema.aggregations.values()) {
    for (const interval of type.intervals) tables.set(aggregationKey(type.name, interval), entityTable(type, interval))
  }
  return tables
}

export function aggregationKey(typeName: string, interval: string): string {
  return `${typeName}:${interval}`
}

export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

/** SQL condition that a version of `table` (under `alias`) holds at block `parameter`. */
export function validAt(table: EntityTable, alias: string, block: number | 'latest'): string {
  if (block === 'latest') return table.immutable ? '1' : `${alias}._upper = ${OPEN_END}`
  const begun = `${alias}._lower <= ${block}`
  return table.immutable ? begun : `${begun} AND ${alias}._upper > ${block}`
}
