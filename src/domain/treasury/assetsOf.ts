import type { Config } from '../config/config.ts'
import type { Address } from '../hex.ts'

/** Where the subgraph keeps the chain's own coin. */
const NATIVE_ASSET: Address = '0x0000000000000000000000000000000000000000'

export type TreasuryAsset = { address: Address; symbol: string; name: string; decimals: number }

/** The assets that the treasury page names: the chain's coin first, those of the configuration, the governance token last. */
export function assetsOf(config: Config): TreasuryAsset[] {
  const governanceToken = { address: config.contracts.token, symbol: 'PLEN', name: 'Plenum', decimals: 18 }
  return [
    { address: NATIVE_ASSET, ...config.chain.nativeCurrency },
    ...config.treasuryAssets.filter(({ address }) => address !== governanceToken.address),
    governanceToken,
  ]
}
