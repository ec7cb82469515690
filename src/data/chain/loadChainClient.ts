import type { PublicClient } from 'viem'
import type { Config } from '../../domain/config/config.ts'

let loaded: { config: Config; client: Promise<PublicClient> } | null = null

/** viem's client for the chain's endpoints, loaded on first need; the same one while the settings are. */
export function loadChainClient(config: Config): Promise<PublicClient> {
  if (loaded?.config !== config) {
    loaded = { config, client: import('./createChainClient.ts').then((module) => module.createChainClient(config)) }
  }
  return loaded.client
}
