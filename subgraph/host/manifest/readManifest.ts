import { createHash, type Hash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { errorMessage } from '../errors/errorMessage.ts'
import { IndexerError } from '../errors/IndexerError.ts'
import type { StoreValue } from '../values/StoreValue.ts'
import type { DataSource, DataSourceTemplate, Manifest, Mapping } from './Manifest.ts'
import { ManifestNode } from './ManifestNode.ts'
import { parseContext } from './parseContext.ts'
import { parseMapping } from './parseMapping.ts'

/** Later ones bring data sources and languages that need graph-node. */
const SPEC_VERSIONS = [
  ...['0.0.1', '0.0.2', '0.0.3', '0.0.4', '0.0.5', '0.0.6', '0.0.7', '0.0.8', '0.0.9'],
  ...['1.0.0', '1.1.0', '1.2.0', '1.3.0', '1.4.0'],
]
const SUPPORTED_FEATURES = new Set(['nonFatalErrors', 'fullTextSearch'])

/** Reads the output folder of `graph build`. @throws IndexerError naming what is missing, invalid or not supported. */
export function readManifest(buildDirectory: string): Manifest {
  const directory = resolve(buildDirectory)
  const manifestFile = join(directory, 'subgraph.yaml')
  if (!existsSync(manifestFile)) {
    throw new IndexerError(
      'build-missing',
      `no subgraph build at ${directory} (subgraph.yaml not found); run \`graph build\` first`,
    )
  }
  const hash = createHash('sha256')
  const root = new ManifestNode('subgraph.yaml', parseYaml(readHashed(manifestFile, hash)))
  const features = root.list('features').map((feature) => feature.text())
  refuseUnsupported(root, features)
  checkHints(root)

  const readFile = (path: string) => readHashed(resolve(directory, path), hash)
  const schemaSource = readFile(root.at('schema').at('file').path()).toString('utf8')
  const dataSources = root.list('dataSources').map((node) => parseDataSource(node, directory, readFile))
  const templates = root.list('templates').map((node) => parseTemplate(node, directory, readFile))
  checkDeclaredCalls(root, dataSources, templates)
  if (dataSources.length === 0) throw new IndexerError('build-invalid', 'subgraph.yaml has no dataSources')
  const networks = new Set([...dataSources, ...templates].map((source) => source.network))
  if (networks.size > 1)
    throw new IndexerError('build-invalid', `subgraph.yaml mixes networks: ${[...networks].join(', ')}`)
  return {
    buildHash: hash.digest('hex'),
    network: dataSources[0]?.network ?? '',
    nonFatalErrors: features.includes('nonFatalErrors'),
    schemaSource,
    dataSources,
    templates: new Map(templates.map((template) => [template.name, template])),
  }
}

type ReadFile = (path: string) => Buffer

function parseDataSource(node: ManifestNode, directory: string, readFile: ReadFile): DataSource {
  refuseKind(node)
  const source = node.at('source')
  const address = source.has('address') ? source.at('address').text().toLowerCase() : null
  if (address !== null && !/^0x[0-9a-f]{40}$/.test(address)) {
    throw new IndexerError('build-invalid', `${source.location}.address is not an address: ${address.slice(0, 80)}`)
  }
  const mapping = parseMapping(node, directory, readFile)
  if (address === null && mapping.blockHandlers.length > 0) {
    throw new IndexerError('build-invalid', `${source.location}: block handlers need a source address`)
  }
  return {
    name: node.at('name').text(),
    network: node.at('network').text(),
    address,
    startBlock: source.has('startBlock') ? source.at('startBlock').integer() : 0,
    endBlock: source.has('endBlock') ? source.at('endBlock').integer() : null,
    mapping,
    context: node.has('context') ? parseContext(node.at('context')) : new Map<string, StoreValue>(),
  }
}

function parseTemplate(node: ManifestNode, directory: string, readFile: ReadFile): DataSourceTemplate {
  refuseKind(node)
  return {
    name: node.at('name').text(),
    network: node.at('network').text(),
    mapping: parseMapping(node, directory, readFile),
  }
}

function refuseKind(node: ManifestNode): void {
  const kind = node.at('kind').text()
  if (kind === 'ethereum' || kind === 'ethereum/contract') return
  throw new IndexerError(
    'unsupported',
    `${node.location}: data sources of kind "${kind}" are not supported by the embedded indexer; deploy to graph-node`,
  )
}

function refuseUnsupported(root: ManifestNode, features: readonly string[]): void {
  const version = root.at('specVersion').text()
  if (!SPEC_VERSIONS.includes(version)) {
    throw new IndexerError(
      'unsupported',
      `subgraph.yaml: specVersion ${version} is not supported by the embedded indexer (up to 1.4.0 is); deploy to graph-node`,
    )
  }
  if (root.has('graft'))
    throw new IndexerError('unsupported', 'grafting is not supported by the embedded indexer; deploy to graph-node')
  for (const feature of features) {
    if (!SUPPORTED_FEATURES.has(feature)) {
      throw new IndexerError(
        'unsupported',
        `the feature "${feature}" is not supported by the embedded indexer; deploy to graph-node`,
      )
    }
  }
}

/** History is always kept whole, which every value of `prune` allows. */
function checkHints(root: ManifestNode): void {
  if (!root.has('indexerHints') || !root.at('indexerHints').has('prune')) return
  const prune = root.at('indexerHints').at('prune')
  if (prune.raw() !== 'auto' && prune.raw() !== 'never') prune.integer()
}

function checkDeclaredCalls(root: ManifestNode, ...sources: readonly { name: string; mapping: Mapping }[][]): void {
  if (SPEC_VERSIONS.indexOf(root.at('specVersion').text()) >= SPEC_VERSIONS.indexOf('1.2.0')) return
  for (const { name, mapping } of sources.flat()) {
    const handler = mapping.eventHandlers.find((candidate) => candidate.declaredCalls.length > 0)
    if (!handler) continue
    throw new IndexerError(
      'build-invalid',
      `subgraph.yaml: ${name}: handler ${handler.event}: declaring eth calls on handlers is only supported for specVersion >= 1.2.0`,
    )
  }
}

function parseYaml(content: Buffer): unknown {
  try {
    return parse(content.toString('utf8'))
  } catch (error) {
    throw new IndexerError('build-invalid', `subgraph.yaml is not valid YAML: ${errorMessage(error)}`, { cause: error })
  }
}

function readHashed(file: string, hash: Hash): Buffer {
  try {
    const content = readFileSync(file)
    hash.update(createHash('sha256').update(content).digest())
    return content
  } catch (error) {
    throw new IndexerError('build-missing', `the build is incomplete: ${file} cannot be read`, { cause: error })
  }
}
