import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { ContractSource, Deployment } from './Deployment.ts'
import { SubgraphBuildError } from './SubgraphBuildError.ts'

const FIRST_ASSET = 'TreasuryAsset1'
const OTHER_ASSET = /^TreasuryAsset(?!1$)\d+$/

/**
 * A manifest (source or built) with the addresses of a deployment: network, addresses, start blocks, the treasury in the
 * contexts, and as many data sources for assets as the treasury has.
 * @throws SubgraphBuildError if manifest and deployment don't have the same contracts
 */
export function manifestForDeployment(manifest: string, deployment: Deployment): string {
  const document = parseDocument(manifest)
  const sources = document.get('dataSources')
  if (!isSeq<YAMLMap>(sources)) throw new SubgraphBuildError('The manifest has no dataSources')
  const treasury = deployment.sources.Treasury
  if (treasury === undefined) throw new SubgraphBuildError('The deployment has no Treasury')

  sources.items = sources.items.flatMap((dataSource) => {
    const name = nameOf(dataSource)
    if (name === FIRST_ASSET) return deployment.assets.map((asset, index) => assetSource(dataSource, asset, index))
    return OTHER_ASSET.test(name) ? [] : [setSource(dataSource, deployment.sources[name])]
  })
  for (const dataSource of sources.items) {
    dataSource.set('network', deployment.network)
    if (dataSource.has('context')) dataSource.setIn(['context', 'treasury', 'data'], treasury.address)
  }
  requireAll(document, deployment)
  return document.toString({ lineWidth: 0 })
}

function assetSource(template: YAMLMap, asset: ContractSource, index: number): YAMLMap {
  const dataSource = template.clone() as YAMLMap
  dataSource.set('name', `TreasuryAsset${index + 1}`)
  return setSource(dataSource, asset)
}

function setSource(dataSource: YAMLMap, source: ContractSource | undefined): YAMLMap {
  if (source === undefined) throw new SubgraphBuildError(`The deployment has no ${nameOf(dataSource)}`)
  dataSource.setIn(['source', 'address'], source.address)
  dataSource.setIn(['source', 'startBlock'], source.startBlock)
  return dataSource
}

function requireAll(document: Document, deployment: Deployment): void {
  const sources = document.get('dataSources')
  const names = isSeq<YAMLMap>(sources) ? sources.items.map(nameOf) : []
  const missing = Object.keys(deployment.sources).find((name) => !names.includes(name))
  if (missing !== undefined) throw new SubgraphBuildError(`The manifest has no data source ${missing}`)
}

function nameOf(dataSource: YAMLMap): string {
  return isMap(dataSource) ? String(dataSource.get('name')) : ''
}
