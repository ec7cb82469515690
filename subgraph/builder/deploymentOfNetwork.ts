import type { ContractSource, Deployment } from './Deployment.ts'
import { SubgraphBuildError } from './SubgraphBuildError.ts'

const ASSET_NAME = /^TreasuryAsset\d+$/
const ZERO_ADDRESS = /^0x0{40}$/

/**
 * The deployment under a name in `networks.json`.
 * @throws SubgraphBuildError if there is none, or only its placeholder
 */
export function deploymentOfNetwork(
  networks: Record<string, Record<string, ContractSource>>,
  network: string,
): Deployment {
  const entries = Object.entries(networks[network] ?? {})
  if (entries.length === 0) {
    throw new SubgraphBuildError(`networks.json has no ${network}; it has: ${Object.keys(networks).join(', ')}`)
  }
  const missing = entries.find(([, { address }]) => ZERO_ADDRESS.test(address))
  if (missing) throw new SubgraphBuildError(`networks.json has no address yet for ${missing[0]} on ${network}`)
  return {
    network,
    sources: Object.fromEntries(entries.filter(([name]) => !ASSET_NAME.test(name))),
    assets: entries.filter(([name]) => ASSET_NAME.test(name)).map(([, source]) => source),
  }
}
