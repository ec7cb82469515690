import { readManifest } from '../../../../subgraph/host/manifest/readManifest.ts'
import { parseSubgraphSchema } from '../../../../subgraph/host/schema/parseSubgraphSchema.ts'
import { entityTables } from '../../../../subgraph/host/store/EntityTable.ts'
import { Metadata } from '../../../../subgraph/host/store/Metadata.ts'
import { openDatabase } from '../../../../subgraph/host/store/openDatabase.ts'
import { stateHash } from '../../../../subgraph/host/store/stateHash.ts'
import type { Fixture } from '../../host/buildFixture.ts'

export interface Inspection {
  /** The last indexed block; -1 before the first. */
  block: number
  /** Of all entities and of the data sources that were made. */
  state: string
  /** Rows written above a block. */
  count: (table: 'Transfer' | 'Opening' | 'Volume:hour', aboveBlock?: number) => number
}

/** Reads an indexer's database, whether or not it runs. */
export function inspectIndex<T>(
  { buildDirectory }: Pick<Fixture, 'buildDirectory'>,
  databaseFile: string,
  read: (index: Inspection) => T,
): T {
  const tables = entityTables(parseSubgraphSchema(readManifest(buildDirectory).schemaSource))
  const database = openDatabase(databaseFile, 'read')
  try {
    const made = database.prepare('SELECT block, template, address, context FROM _data_source ORDER BY position').all()
    return read({
      block: new Metadata(database).cursor?.number ?? -1,
      state: `${stateHash(database, tables)} ${JSON.stringify(made)}`,
      count: (name, aboveBlock = -1) => {
        const table = tables.get(name)
        if (!table) throw new Error(`no table ${name}`)
        const found = database
          .prepare<[number], { count: number }>(`SELECT count(*) AS count FROM ${table.name} WHERE _lower > ?`)
          .get(aboveBlock)
        return found?.count ?? 0
      },
    })
  } finally {
    database.close()
  }
}
