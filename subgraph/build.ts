import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { DeploymentConfig } from '../local/deploy/DeploymentConfig.ts'
import { compileSubgraph } from './builder/compileSubgraph.ts'
import type { ContractSource, Deployment } from './builder/Deployment.ts'
import { deploymentOfConfig } from './builder/deploymentOfConfig.ts'
import { deploymentOfNetwork } from './builder/deploymentOfNetwork.ts'
import { manifestForDeployment } from './builder/manifestForDeployment.ts'
import { SubgraphBuildError } from './builder/SubgraphBuildError.ts'

export const subgraphFolder = fileURLToPath(new URL('.', import.meta.url))

export interface BuildOptions {
  /** A deployment's configuration, or … */
  config?: DeploymentConfig
  /** … a name in networks.json; beside a configuration, the chain's name as graph-node knows it. */
  network?: string
  /** Gets one line for each stage. */
  onProgress?: (line: string) => void
}

/**
 * Builds the subgraph for a deployment, offline: mappings compiled once for given sources, and a manifest with the
 * deployment's addresses.
 * @returns folder of the build, with subgraph.yaml, schema.graphql, ABIs and WebAssembly
 * @throws SubgraphBuildError when mappings don't compile or there is no such deployment
 */
export async function buildSubgraph(options: BuildOptions): Promise<string> {
  const { onProgress = () => {} } = options
  const deployment = await readDeployment(options)
  const compiled = await compileSubgraph(subgraphFolder, onProgress)
  const manifest = manifestForDeployment(await readFile(join(compiled, 'subgraph.yaml'), 'utf8'), deployment)
  const target = `${compiled.replace('compiled-', '')}-${shortHash(manifest)}`
  if (!existsSync(target)) await copyWithManifest(compiled, target, manifest)
  onProgress(`Subgraph: built in ${target}`)
  return target
}

async function readDeployment({ config, network }: BuildOptions): Promise<Deployment> {
  if (config !== undefined) return deploymentOfConfig(config, network)
  if (network === undefined) throw new SubgraphBuildError('Neither a configuration nor a network to build for')
  const networks = JSON.parse(await readFile(join(subgraphFolder, 'networks.json'), 'utf8')) as Record<
    string,
    Record<string, ContractSource>
  >
  return deploymentOfNetwork(networks, network)
}

async function copyWithManifest(compiled: string, target: string, manifest: string): Promise<void> {
  const copy = await mkdtemp(join(subgraphFolder, 'build/work-'))
  await cp(compiled, copy, { recursive: true })
  await writeFile(join(copy, 'subgraph.yaml'), manifest)
  try {
    await rename(copy, target)
  } catch (error) {
    await rm(copy, { recursive: true, force: true })
    // Another process may have made the same in the meantime.
    if (!existsSync(target)) throw error
  }
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { config: { type: 'string' }, network: { type: 'string' }, manifest: { type: 'string' } },
  })
  const options: BuildOptions = { onProgress: (line) => process.stdout.write(`${line}\n`) }
  if (values.config !== undefined)
    options.config = JSON.parse(await readFile(values.config, 'utf8')) as DeploymentConfig
  if (values.network !== undefined) options.network = values.network
  if (values.config === undefined && values.network === undefined) options.network = 'plenum-local'
  if (values.manifest === undefined) {
    await buildSubgraph(options)
    return
  }
  const source = await readFile(join(subgraphFolder, 'subgraph.yaml'), 'utf8')
  await writeFile(values.manifest, manifestForDeployment(source, await readDeployment(options)))
  process.stdout.write(`Subgraph: manifest written to ${values.manifest}\n`)
}

if (import.meta.main) {
  try {
    await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
