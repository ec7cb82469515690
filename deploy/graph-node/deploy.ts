import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { DeploymentConfig } from '../../local/deploy/DeploymentConfig.ts'
import { jsonRpc } from '../../local/stack/jsonRpc.ts'
import { buildSubgraph } from '../../subgraph/build.ts'
import { type AddToIpfs, uploadBuild } from './uploadBuild.ts'

const USAGE = `Builds the subgraph for a deployment and gives that build to a graph-node.

  npm run deploy:graph-node -- [--config FILE] [--network NAME] [--name plenum] [--version-label 1.0.0]

  --config         the deployment (public/plenum.config.json)
  --network        the chain's name as this graph-node knows it (from its chain id otherwise)
  --name           the subgraph's name in its URL (plenum)
  --version-label  a label for this version
  --node, --ipfs   admin endpoint (http://127.0.0.1:8020) and IPFS API (http://127.0.0.1:5001)`

interface Target {
  node: string
  ipfs: string
  name: string
  versionLabel: string
}

/** Deploys a build to a graph-node under a name. @returns the deployment's id @throws Error with graph-node's words */
export async function deployBuild(buildDirectory: string, target: Target): Promise<string> {
  const { name, versionLabel } = target
  const hash = await uploadBuild(buildDirectory, addTo(target.ipfs))
  await jsonRpc(target.node, 'subgraph_create', { name }).catch((error: unknown) => {
    // A later version goes under the same name.
    if (!(error instanceof Error && error.message.includes('already exists'))) throw error
  })
  await jsonRpc(target.node, 'subgraph_deploy', { name, ipfs_hash: hash, version_label: versionLabel })
  return hash
}

function addTo(ipfs: string): AddToIpfs {
  return async (name, content) => {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(content)]), name)
    const response = await fetch(new URL('/api/v0/add?pin=true', ipfs), { method: 'POST', body: form })
    if (!response.ok) throw new Error(`IPFS at ${ipfs} refused ${name}: HTTP ${response.status}`)
    return ((await response.json()) as { Hash: string }).Hash
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string', default: 'public/plenum.config.json' },
      network: { type: 'string' },
      name: { type: 'string', default: 'plenum' },
      'version-label': { type: 'string', default: '1.0.0' },
      node: { type: 'string', default: 'http://127.0.0.1:8020' },
      ipfs: { type: 'string', default: 'http://127.0.0.1:5001' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) return console.log(USAGE)
  const { node, ipfs, name, network } = values
  const config = JSON.parse(await readFile(values.config, 'utf8')) as DeploymentConfig
  const onProgress = (line: string): void => console.log(line)
  const buildDirectory = await buildSubgraph({ config, onProgress, ...(network === undefined ? {} : { network }) })
  const hash = await deployBuild(buildDirectory, { node, ipfs, name, versionLabel: values['version-label'] })
  console.log(`Deployed as ${hash}\nGraphQL http://127.0.0.1:8000/subgraphs/name/${name}`)
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : ''
    console.error(`error: ${error instanceof Error ? error.message : String(error)}${cause}`)
    process.exitCode = 1
  }
}
