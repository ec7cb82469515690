import Sqlite, { type Database } from 'better-sqlite3'
import { parseSubgraphSchema } from '../../../../../subgraph/host/schema/parseSubgraphSchema.ts'
import type { EntityType, SubgraphSchema } from '../../../../../subgraph/host/schema/SubgraphSchema.ts'
import { createTables } from '../../../../../subgraph/host/store/createTables.ts'
import { defineSqlFunctions } from '../../../../../subgraph/host/store/defineSqlFunctions.ts'
import { EntityCache } from '../../../../../subgraph/host/store/EntityCache.ts'
import { EntityStore } from '../../../../../subgraph/host/store/EntityStore.ts'
import { type EntityTable, entityTables } from '../../../../../subgraph/host/store/EntityTable.ts'
import { Metadata } from '../../../../../subgraph/host/store/Metadata.ts'
import { rollUp } from '../../../../../subgraph/host/store/rollUp.ts'
import type { Fields, StoreValue } from '../../../../../subgraph/host/values/StoreValue.ts'

export interface StoreHarness {
  database: Database
  schema: SubgraphSchema
  tables: Map<string, EntityTable>
  store: EntityStore
  entities: EntityCache
  metadata: Metadata
  type: (name: string) => EntityType
  set: (type: string, id: string, fields: Record<string, StoreValue>) => void
  /** The fields that have a value; null when there is no such entity. */
  get: (type: string, id: string) => Record<string, StoreValue> | null
  remove: (type: string, id: string) => void
  /** Runs a block: one handler's writes, then the flush, the cursor and the roll-up. */
  block: (number: number, write: (set: StoreHarness['set']) => void, timestampSeconds?: number) => void
}

export const blockHash = (number: number) => `0x${BigInt.asUintN(256, BigInt(number)).toString(16).padStart(64, '0')}`

/** The store in memory, without chain or mappings. */
export function openStore(source: string, cacheBytes?: number): StoreHarness {
  const schema = parseSubgraphSchema(source)
  const tables = entityTables(schema)
  const database = new Sqlite(':memory:')
  defineSqlFunctions(database)
  createTables(database, tables.values())
  const store = new EntityStore(database, tables)
  const entities = new EntityCache(store, schema, cacheBytes)
  const metadata = new Metadata(database)
  const type = (name: string) => entities.entityType(name, 'use')
  const set: StoreHarness['set'] = (name, id, values) =>
    entities.set(
      type(name),
      id,
      type(name).fields.map((field) => values[field.name]),
    )
  return {
    database,
    schema,
    tables,
    store,
    entities,
    metadata,
    type,
    set,
    get: (name, id) => {
      const fields = entities.get(type(name), id)
      return fields && namedFields(type(name), fields)
    },
    remove: (name, id) => entities.remove(type(name), id),
    block: (number, write, timestampSeconds = 1_700_000_000 + number) => {
      const previous = metadata.cursor
      entities.beginBlock(number, BigInt(timestampSeconds))
      if (previous) rollUp(database, store, schema, previous.timestampSeconds, timestampSeconds, number)
      write(set)
      entities.commitHandler()
      entities.flushBlock()
      metadata.cursor = { number, hash: blockHash(number), parentHash: blockHash(number - 1), timestampSeconds }
    },
  }
}

function namedFields(type: EntityType, fields: Fields): Record<string, StoreValue> {
  return Object.fromEntries(
    type.fields.flatMap(({ name, place }) => {
      const value = fields[place] ?? null
      return value === null ? [] : [[name, value]]
    }),
  )
}
