import type { Address } from 'viem'

export interface TreasuryAsset {
  address: Address
  symbol: string
  name: string
  decimals: number
}

export interface ChainConfig {
  id: number
  name: string
  rpcUrls: string[]
  explorerUrl: string | null
  nativeCurrency: { name: string; symbol: string; decimals: number }
}

/** Addresses of one deployment, by the part that each plays. */
export interface DeployedContracts {
  token: Address
  governor: Address
  treasury: Address
  council: Address
  classifier: Address
  statements: Address
  computeRegistry: Address
  epochAllocator: Address
  policyRegistry: Address
  leaseManager: Address
}

/** What `public/plenum.config.json` says: all that dashboard and indexer have to know about one deployment. */
export interface DeploymentConfig {
  chain: ChainConfig
  contracts: DeployedContracts
  /** Block of the first contract: logs are read from here. */
  deploymentBlock: number
  subgraphUrl: string
  indexerStatusUrl: string | null
  treasuryAssets: TreasuryAsset[]
  snapshot: { space: string; hub: string } | null
  /** Only on a local chain whose node holds the keys of these accounts. */
  demo: { accounts: { address: Address; label: string; role?: string }[] } | null
}
