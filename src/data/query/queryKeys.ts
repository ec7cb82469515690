import type { Config } from '../../domain/config/config.ts'

/**
 * Keys begin with the source, so that a new block makes exactly the reads stale that it may have changed:
 * `subgraph` when the indexer has a new block, `chain` when the chain has one, `fixed` never.
 */
export type SubgraphKey<I> = readonly ['subgraph', url: string, name: string, input: I]
export type ChainKey<I> = readonly ['chain', rpcUrls: readonly string[], name: string, input: I]

export function subgraphKey<const I = null>(config: Config, name: string, input: I): SubgraphKey<I> {
  return ['subgraph', config.subgraphUrl, name, input]
}

export function chainKey<const I = null>(config: Config, name: string, input: I): ChainKey<I> {
  return ['chain', config.chain.rpcUrls, name, input]
}
