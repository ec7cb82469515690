import { IndexerError } from '../errors/IndexerError.ts'
import type { Identity, Metadata } from '../store/Metadata.ts'

/** Chain ids of networks that manifests name; a name that is not here can be any chain. */
const NETWORK_CHAIN_IDS: ReadonlyMap<string, number> = new Map([
  ['mainnet', 1],
  ['sepolia', 11155111],
  ['holesky', 17000],
  ['hoodi', 560048],
  ['optimism', 10],
  ['bsc', 56],
  ['gnosis', 100],
  ['matic', 137],
  ['base', 8453],
  ['base-sepolia', 84532],
  ['arbitrum-one', 42161],
  ['arbitrum-sepolia', 421614],
])

/** @throws IndexerError when the endpoint's chain is not the one asked for. */
export function checkChain(chainId: number, expected: number | null, network: string): void {
  const wanted = expected ?? NETWORK_CHAIN_IDS.get(network) ?? null
  if (wanted === null || wanted === chainId) return
  const origin = expected === null ? `the subgraph is for ${network}` : 'the setting'
  throw new IndexerError(
    'wrong-chain',
    `the RPC endpoint is on chain ${chainId}, but ${origin} (chain ${wanted}) was asked for`,
  )
}

/** What the database was made from that does not fit; null when all does, or is not known yet. */
export function identityMismatch(metadata: Metadata, identity: Identity): string | null {
  const stored = metadata.identity
  if (stored.buildHash !== undefined && stored.buildHash !== identity.buildHash) return 'another build of the subgraph'
  if (stored.chainId !== undefined && stored.chainId !== identity.chainId)
    return `chain ${stored.chainId} (the endpoint is on ${identity.chainId})`
  if (stored.genesisHash !== undefined && stored.genesisHash !== identity.genesisHash)
    return 'a chain with another genesis block (was it started anew?)'
  return null
}
