import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readManifest } from '../../../subgraph/host/manifest/readManifest.ts'
import { parseSubgraphSchema } from '../../../subgraph/host/schema/parseSubgraphSchema.ts'
import { startIndexer, type RunningIndexer, type StartIndexerOptions } from '../../../subgraph/host/startIndexer.ts'
import { entityTables } from '../../../subgraph/host/store/EntityTable.ts'
import { openDatabase } from '../../../subgraph/host/store/openDatabase.ts'
import { stateHash } from '../../../subgraph/host/store/stateHash.ts'
import type { Fixture } from './buildFixture.ts'
import type { TestChain } from './startChain.ts'

/** A folder of its own for each test file, gone afterwards. */
export function temporaryFolder(): { file: (name: string) => string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'indexer-test-'))
  return { file: (name) => join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Starts the indexer on any free port, runs `use`, and closes it however that ends. */
export async function withIndexer<T>(
  fixture: Pick<Fixture, 'buildDirectory'>,
  chain: Pick<TestChain, 'rpcUrl'>,
  databaseFile: string,
  use: (indexer: RunningIndexer) => Promise<T>,
  options: Partial<StartIndexerOptions> = {},
): Promise<T> {
  const indexer = await startIndexer({
    buildDirectory: fixture.buildDirectory,
    rpcUrl: chain.rpcUrl,
    databaseFile,
    port: 0,
    pollMilliseconds: 20,
    name: 'fixture',
    ...options,
  })
  try {
    return await use(indexer)
  } finally {
    await indexer.close()
  }
}

export function hashOf(fixture: Pick<Fixture, 'buildDirectory'>, databaseFile: string): string {
  const schema = parseSubgraphSchema(readManifest(fixture.buildDirectory).schemaSource)
  const database = openDatabase(databaseFile, 'read')
  try {
    return stateHash(database, entityTables(schema))
  } finally {
    database.close()
  }
}

/** Indexes to the chain's head in a new database and returns the state's hash. */
export async function freshHash(
  fixture: Pick<Fixture, 'buildDirectory'>,
  chain: TestChain,
  databaseFile: string,
  options: Partial<StartIndexerOptions> = {},
): Promise<string> {
  const head = await chain.blockNumber()
  await withIndexer(fixture, chain, databaseFile, (indexer) => indexer.untilBlock(head), options)
  return hashOf(fixture, databaseFile)
}

export interface GraphqlAnswer {
  data?: Record<string, unknown> | null
  errors?: { message: string }[]
}

/** Posts a query and gives the answer as it comes. */
export async function askGraphql(url: string, text: string): Promise<GraphqlAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text }),
  })
  return (await response.json()) as GraphqlAnswer
}

/** The data of an answer. @throws Error when it has errors */
export async function query(indexer: RunningIndexer, text: string): Promise<Record<string, unknown>> {
  const { data, errors } = await askGraphql(indexer.url, text)
  if (!data || errors) throw new Error(errors?.map((error) => error.message).join('; ') ?? 'no data')
  return data
}
