import type { Config } from './config.ts'
import type { ConnectionOverrides } from './connectionOverrides.ts'

/**
 * The settings in force. Another subgraph makes the deployment's status page meaningless: its figures would be
 * those of an indexer that nobody asks.
 */
export function applyOverrides(config: Config, overrides: ConnectionOverrides): Config {
  const { rpcUrls, subgraphUrl } = overrides
  return {
    ...config,
    chain: rpcUrls === null || rpcUrls.length === 0 ? config.chain : { ...config.chain, rpcUrls },
    ...(subgraphUrl === null || subgraphUrl === config.subgraphUrl ? {} : { subgraphUrl, indexerStatusUrl: null }),
  }
}
