import { type Address, getContractAddress } from 'viem'
import { contractOrder } from './contractOrder.ts'
import type { DeployedContracts } from './DeploymentConfig.ts'

/** Where the contracts will be when the deployer creates them in order, with no other transaction in between. */
export function predictAddresses(deployer: Address, firstNonce: number): DeployedContracts {
  const entries = contractOrder.map(({ key }, index) => [
    key,
    getContractAddress({ from: deployer, nonce: BigInt(firstNonce + index) }),
  ])
  return Object.fromEntries(entries) as DeployedContracts
}
