import { statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { startProcess } from '../../../local/stack/childProcess.ts'
import { buildSubgraph } from '../../../subgraph/build.ts'
import { indexerProcess } from '../../../subgraph/host/indexerProcess.ts'
import { benchDeployment } from './benchDeployment.ts'
import type { BenchChain } from './chain/openChain.ts'
import { type Server, untilIndexed } from './Server.ts'

/** Starts the embedded indexer as its command does, with an empty database. It keeps no RPC data: again is from nothing. */
export async function startPlenum(
  folder: string,
  chain: BenchChain,
  port: number,
  nodeOptions: readonly string[] = [],
): Promise<Server> {
  const buildDirectory = await buildSubgraph({ config: benchDeployment(chain.rpcUrl) })
  const databaseFile = plenumDatabase(folder)
  for (const suffix of ['', '-wal', '-shm']) await rm(databaseFile + suffix, { force: true })
  const { nodeArguments, environment } = indexerProcess([
    ...['--build', buildDirectory, '--rpc', chain.rpcUrl, '--database', databaseFile, '--port', String(port)],
  ])
  const process_ = startProcess(
    'The embedded indexer',
    process.execPath,
    [...nodeOptions, ...nodeArguments],
    join(folder, 'plenum.log'),
    environment,
  )
  const head = async () => {
    const status = (await (await fetch(`http://127.0.0.1:${port}/status`)).json()) as {
      latestBlock: { number: number } | null
    }
    return status.latestBlock?.number ?? -1
  }
  return untilIndexed(process_, `http://127.0.0.1:${port}/graphql`, head, chain.head)
}

/** Size of the index on disk, with what SQLite has not moved from its log into the file yet. */
export function plenumDatabaseBytes(folder: string): number {
  const files = ['', '-wal'].map((suffix) => statSync(plenumDatabase(folder) + suffix, { throwIfNoEntry: false }))
  return files.reduce((sum, file) => sum + (file?.size ?? 0), 0)
}

function plenumDatabase(folder: string): string {
  return join(folder, 'plenum.sqlite')
}
