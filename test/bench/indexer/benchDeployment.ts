import type { Address } from 'viem'
import type { DeploymentConfig } from '../../../local/deploy/DeploymentConfig.ts'
import { GOVERNOR, TOKEN } from './chain/generateChain.ts'

/** The deployment that the subgraph is built for: token and governor, and contracts that never say anything. */
export function benchDeployment(rpcUrl: string): DeploymentConfig {
  const silent = (number: number): Address => `0x${number.toString(16).padStart(40, '0')}`
  return {
    chain: {
      id: 31_337,
      name: 'Bench',
      rpcUrls: [rpcUrl],
      explorerUrl: null,
      nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    },
    contracts: {
      token: TOKEN,
      governor: GOVERNOR,
      treasury: silent(0xb1),
      council: silent(0xb2),
      classifier: silent(0xb3),
      statements: silent(0xb4),
      computeRegistry: silent(0xb5),
      epochAllocator: silent(0xb6),
      policyRegistry: silent(0xb7),
      leaseManager: silent(0xb8),
    },
    deploymentBlock: 1,
    subgraphUrl: '',
    indexerStatusUrl: null,
    treasuryAssets: [],
    snapshot: null,
    demo: null,
  }
}
