import type { Address } from '../hex.ts'

export type NativeCurrency = { readonly name: string; readonly symbol: string; readonly decimals: number }

export type ContractName =
  | 'token'
  | 'governor'
  | 'treasury'
  | 'council'
  | 'classifier'
  | 'statements'
  | 'computeRegistry'
  | 'epochAllocator'
  | 'policyRegistry'
  | 'leaseManager'

/** An ERC-20 that the treasury page names. */
export type TreasuryAssetConfig = {
  readonly address: Address
  readonly symbol: string
  readonly name: string
  readonly decimals: number
}

/** An account that a local chain's node holds the key of. */
export type DemoAccount = { readonly address: Address; readonly label: string; readonly role: string | null }

/** What plenum.config.json says about one deployment, with the reader's own endpoints applied. Addresses are in lower case. */
export type Config = {
  readonly chain: {
    readonly id: number
    readonly name: string
    /** First is asked first; the others stand in for it. */
    readonly rpcUrls: readonly string[]
    readonly explorerUrl: string | null
    readonly nativeCurrency: NativeCurrency
  }
  readonly contracts: Readonly<Record<ContractName, Address>>
  /** The block of the first contract; logs are read from here. */
  readonly deploymentBlock: bigint
  readonly subgraphUrl: string
  readonly indexerStatusUrl: string | null
  readonly treasuryAssets: readonly TreasuryAssetConfig[]
  readonly snapshot: { readonly space: string; readonly hub: string } | null
  readonly demo: { readonly accounts: readonly DemoAccount[] } | null
}
