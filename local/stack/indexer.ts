import { indexerProcess } from '../../subgraph/host/indexerProcess.ts'
import { type RunningProcess, startProcess } from './childProcess.ts'
import { jsonRpc } from './jsonRpc.ts'
import { waitUntil } from './waitUntil.ts'

export type Indexer = { process: RunningProcess; subgraphUrl: string; statusUrl: string }

type Status = { latestBlock: { number: number | string } | null }

/** Starts the embedded indexer on a built subgraph; resolves when it has caught up with the chain. */
export async function startIndexer(options: {
  port: number
  buildDirectory: string
  rpcUrl: string
  databaseFile: string
  logFile: string
  onBlock?: (block: number) => void
}): Promise<Indexer> {
  const base = `http://127.0.0.1:${options.port}`
  const { nodeArguments, environment } = indexerProcess([
    ...['--build', options.buildDirectory, '--rpc', options.rpcUrl, '--database', options.databaseFile],
    ...['--port', String(options.port), '--name', 'plenum'],
  ])
  const process_ = startProcess('The indexer', process.execPath, nodeArguments, options.logFile, environment)
  const head = Number(await jsonRpc<string>(options.rpcUrl, 'eth_blockNumber'))
  const statusUrl = `${base}/status`
  await waitUntil(
    process_,
    async () => {
      const status = (await (await fetch(statusUrl)).json()) as Status
      const block = Number(status.latestBlock?.number ?? -1)
      options.onBlock?.(block)
      return block >= head ? true : undefined
    },
    180_000,
  )
  return { process: process_, subgraphUrl: `${base}/subgraphs/name/plenum`, statusUrl }
}
