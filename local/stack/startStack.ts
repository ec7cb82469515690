import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { buildSubgraph, subgraphFolder } from '../../subgraph/build.ts'
import { compileSubgraph } from '../../subgraph/builder/compileSubgraph.ts'
import { compile } from '../contracts/compile.ts'
import { projectRoot } from '../contracts/projectRoot.ts'
import { sourceHash } from '../contracts/sourceHash.ts'
import { playDemoHistory } from '../demo/playDemoHistory.ts'
import { deployLocal } from '../deploy/deployLocal.ts'
import type { DeploymentConfig } from '../deploy/DeploymentConfig.ts'
import { type Chain, startChain } from './chain.ts'
import type { RunningProcess } from './childProcess.ts'
import { buildDashboard } from '../dashboard/buildDashboard.ts'
import { type Indexer, startIndexer } from './indexer.ts'
import { assertPortFree } from './ports.ts'
import { step } from './progress.ts'
import { StackError } from './StackError.ts'
import { serveFolder } from './serveFolder.ts'
import type { StackPorts } from './stackPorts.ts'

export type Stack = {
  url: string
  config: DeploymentConfig
  processes: RunningProcess[]
  /** Stops the parts in the order in which they depend on each other; the chain writes its state last. */
  stop: () => Promise<void>
}

/**
 * Starts chain, contracts, demo history, indexer and dashboard, each step shown as a line.
 *
 * The state folder keeps all that a next start goes on from: chain state, configuration, indexer database. It is complete
 * when its stamp is there: a start that was broken off before that begins anew.
 * @throws {StackError} with one line that says what is wrong and what to do
 */
export async function startStack(options: { ports: StackPorts; stateFolder: string }): Promise<Stack> {
  const { ports, stateFolder } = options
  const file = (name: string) => join(stateFolder, name)
  await assertPortFree(ports.chain, 'chain', 'chain-port')
  await assertPortFree(ports.indexer, 'indexer', 'indexer-port')
  await assertPortFree(ports.dashboard, 'dashboard', 'dashboard-port')

  const contractsHash = await sourceHash(projectRoot)
  // A chain that was killed before it first wrote its state leaves none.
  const resume = existsSync(file('stamp')) && existsSync(file('chain.json'))
  if (resume && readFileSync(file('stamp'), 'utf8') !== contractsHash) {
    throw new StackError(
      'The contracts changed since the saved chain was made: `npm run reset` clears it, then start again.',
    )
  }
  if (!resume) await rm(stateFolder, { recursive: true, force: true })
  await mkdir(stateFolder, { recursive: true })

  const started: { chain?: Chain; indexer?: Indexer; server?: Server } = {}
  const stop = async () => {
    started.server?.closeAllConnections()
    started.server?.close()
    await started.indexer?.process.stop()
    await started.chain?.process.stop()
  }
  try {
    // Neither needs a deployment: they go on beside the contracts.
    const dashboard = step('Dashboard built', () => buildDashboard())
    const mappings = step('Mappings compiled', () => compileSubgraph(subgraphFolder))
    // Awaited below: until then a failure of them must not go by unhandled.
    for (const build of [dashboard, mappings]) build.catch(() => undefined)
    await step('Contracts compiled', () => compile())
    const chain = await step(`Chain on port ${ports.chain}`, () =>
      startChain({ port: ports.chain, stateFile: file('chain.json'), logFile: file('logs/chain.log') }),
    )
    started.chain = chain
    const deployed = resume
      ? readConfig(file('plenum.config.json'), ports)
      : withEndpoints(await step('Contracts deployed', () => deployLocal(chain.rpcUrl)), ports)

    const [demo, folder] = await Promise.all([
      resume
        ? undefined
        : step('Demo history played', async (update) => {
            const { accounts } = await playDemoHistory({ rpcUrl: chain.rpcUrl, config: deployed, onProgress: update })
            return { accounts: [...accounts] }
          }),
      dashboard,
      mappings,
    ])
    const buildDirectory = await buildSubgraph({ config: deployed })
    const config = { ...deployed, demo: demo ?? deployed.demo }
    await writeFile(file('plenum.config.json'), JSON.stringify(config, null, 2))
    const indexer = await step(`Indexer on port ${ports.indexer}`, (update) =>
      startIndexer({
        port: ports.indexer,
        buildDirectory,
        rpcUrl: chain.rpcUrl,
        databaseFile: file('indexer.sqlite'),
        logFile: file('logs/indexer.log'),
        onBlock: (block) => update(`block ${block}`),
      }),
    )
    started.indexer = indexer
    started.server = await serveFolder(folder, file('plenum.config.json'), ports.dashboard)
    if (!resume) await writeFile(file('stamp'), contractsHash)
    return {
      url: `http://127.0.0.1:${ports.dashboard}`,
      config,
      processes: [chain.process, indexer.process],
      stop,
    }
  } catch (error) {
    await stop()
    if (!resume || !(error instanceof StackError)) throw error
    throw new StackError(`${error.message}\n    If it happens again: \`npm run reset\` clears what was saved.`)
  }
}

function readConfig(path: string, ports: StackPorts): DeploymentConfig {
  return withEndpoints(JSON.parse(readFileSync(path, 'utf8')) as DeploymentConfig, ports)
}

function withEndpoints(config: DeploymentConfig, ports: StackPorts): DeploymentConfig {
  return {
    ...config,
    chain: { ...config.chain, rpcUrls: [`http://127.0.0.1:${ports.chain}`] },
    subgraphUrl: `http://127.0.0.1:${ports.indexer}/subgraphs/name/plenum`,
    indexerStatusUrl: `http://127.0.0.1:${ports.indexer}/status`,
  }
}
