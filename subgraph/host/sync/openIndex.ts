import type { Database } from 'better-sqlite3'
import type { Manifest } from '../manifest/Manifest.ts'
import type { ChainReader } from '../rpc/ChainReader.ts'
import { parseSubgraphSchema } from '../schema/parseSubgraphSchema.ts'
import { createTables } from '../store/createTables.ts'
import { EntityCache } from '../store/EntityCache.ts'
import { EntityStore } from '../store/EntityStore.ts'
import { entityTables } from '../store/EntityTable.ts'
import { Metadata } from '../store/Metadata.ts'
import { openDatabase } from '../store/openDatabase.ts'
import { BlockProcessor, type StoppedHandler } from './BlockProcessor.ts'
import { ContractCalls } from './ContractCalls.ts'
import { DynamicDataSources } from './DynamicDataSources.ts'
import type { IndexerMessage } from './IndexerMessage.ts'
import type { IndexerOptions } from './IndexerOptions.ts'
import { IndexWriter, type IndexWriterParts } from './IndexWriter.ts'
import type { Watchdog } from './Watchdog.ts'

/** The database with the one that writes it. */
export interface OpenIndex {
  database: Database
  metadata: Metadata
  writer: IndexWriter
}

export interface OpenIndexParts extends Pick<IndexWriterParts, 'retrying' | 'finalSettings'> {
  stopped: StoppedHandler | null
  options: IndexerOptions
  manifest: Manifest
  chain: ChainReader
  watchdog: Watchdog
  tell: (message: IndexerMessage) => void
}

/** Opens the database, or makes it, and puts together what indexes into it. */
export function openIndex({
  options,
  manifest,
  chain,
  watchdog,
  stopped,
  tell,
  ...reading
}: OpenIndexParts): OpenIndex {
  const { databaseFile, instanceMode, cacheBytes } = options
  const schema = parseSubgraphSchema(manifest.schemaSource)
  const tables = entityTables(schema)
  const database = openDatabase(databaseFile, 'write')
  try {
    createTables(database, tables.values())
    const metadata = new Metadata(database)
    const store = new EntityStore(database, tables)
    const entities = new EntityCache(store, schema, cacheBytes)
    const dynamic = new DynamicDataSources(database, manifest)
    const mappings = [...manifest.dataSources, ...manifest.templates.values()].map((source) => source.mapping)
    const processor = new BlockProcessor(
      {
        entities,
        dynamic,
        calls: new ContractCalls(chain),
        watchdog,
        instanceMode,
        nonFatalErrors: manifest.nonFatalErrors,
        stopped,
        onLog: (source, level, message) => tell({ type: 'log', source, level, message }),
      },
      mappings,
    )
    const parts = {
      database,
      manifest,
      schema,
      tables,
      metadata,
      store,
      entities,
      dynamic,
      processor,
      chain,
      ...reading,
    }
    return { database, metadata, writer: new IndexWriter(parts) }
  } catch (error) {
    database.close()
    throw error
  }
}
