import { type Address, getContract, type PublicClient, type Transport, type WalletClient } from 'viem'
import type { DeploymentConfig } from '../../../../local/deploy/DeploymentConfig.ts'
import { computeRegistryAbi } from '../../../../src/data/abi/computeRegistryAbi.ts'
import { delegateStatementsAbi } from '../../../../src/data/abi/delegateStatementsAbi.ts'
import { epochAllocatorAbi } from '../../../../src/data/abi/epochAllocatorAbi.ts'
import { erc20Abi } from '../../../../src/data/abi/erc20Abi.ts'
import { leaseManagerAbi } from '../../../../src/data/abi/leaseManagerAbi.ts'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../../src/data/abi/plenumTokenAbi.ts'
import { policyRegistryAbi } from '../../../../src/data/abi/policyRegistryAbi.ts'
import { proposalClassifierAbi } from '../../../../src/data/abi/proposalClassifierAbi.ts'
import { treasuryAbi } from '../../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../../src/data/abi/vetoCouncilAbi.ts'

export type Contracts = ReturnType<typeof contractsOf>

export function contractsOf(publicClient: PublicClient, wallet: WalletClient<Transport>, config: DeploymentConfig) {
  const client = { public: publicClient, wallet }
  const { contracts, treasuryAssets } = config
  const asset = (index: number) => addressOf(treasuryAssets[index]?.address, `treasury asset ${index}`)
  return {
    token: getContract({ address: contracts.token, abi: plenumTokenAbi, client }),
    governor: getContract({ address: contracts.governor, abi: plenumGovernorAbi, client }),
    treasury: getContract({ address: contracts.treasury, abi: treasuryAbi, client }),
    council: getContract({ address: contracts.council, abi: vetoCouncilAbi, client }),
    classifier: getContract({ address: contracts.classifier, abi: proposalClassifierAbi, client }),
    statements: getContract({ address: contracts.statements, abi: delegateStatementsAbi, client }),
    registry: getContract({ address: contracts.computeRegistry, abi: computeRegistryAbi, client }),
    allocator: getContract({ address: contracts.epochAllocator, abi: epochAllocatorAbi, client }),
    policies: getContract({ address: contracts.policyRegistry, abi: policyRegistryAbi, client }),
    leases: getContract({ address: contracts.leaseManager, abi: leaseManagerAbi, client }),
    dollar: getContract({ address: asset(0), abi: erc20Abi, client }),
    credit: getContract({ address: asset(1), abi: erc20Abi, client }),
  }
}

function addressOf(address: Address | undefined, name: string): Address {
  if (address === undefined) throw new Error(`The deployment has no ${name}`)
  return address
}
