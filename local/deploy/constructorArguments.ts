import type { Address } from 'viem'
import type { DeployedContracts } from './DeploymentConfig.ts'
import type { DeploymentSettings, HolderSetting } from './DeploymentSettings.ts'
import { genesisAfter, midnightAtOrAfter } from './schedule.ts'

/**
 * What each constructor is given. Pure: the same settings, deployer and time give the same contracts.
 * @param timestampSeconds of the newest block before the deployment
 */
export function constructorArguments(
  settings: DeploymentSettings,
  addresses: DeployedContracts,
  deployer: Address,
  timestampSeconds: number,
): Record<keyof DeployedContracts, readonly unknown[]> {
  const { token, governor, treasury, council, compute } = settings
  const holderAddress = ({ holder }: HolderSetting): Address => {
    if (holder === 'treasury') return addresses.treasury
    return holder === 'deployer' ? deployer : holder
  }
  return {
    token: [
      addresses.treasury,
      token.maxMintBps,
      token.holders.map(holderAddress),
      token.holders.map(({ amountWei }) => amountWei),
    ],
    treasury: [BigInt(treasury.minDelaySeconds), addresses.governor],
    council: [
      addresses.treasury,
      addresses.governor,
      council.members,
      BigInt(council.requiredConfirmations),
      BigInt(midnightAtOrAfter(timestampSeconds + council.termSeconds)),
    ],
    computeRegistry: [addresses.treasury, compute.gpuClasses],
    epochAllocator: [
      addresses.treasury,
      addresses.computeRegistry,
      addresses.token,
      {
        genesis: BigInt(genesisAfter(timestampSeconds, compute.leadSeconds)),
        epochLength: BigInt(compute.epochLengthSeconds),
        lead: BigInt(compute.leadSeconds),
        requestSeconds: BigInt(compute.requestSeconds),
        supportSeconds: BigInt(compute.supportSeconds),
      },
      {
        maxShareBps: compute.maxShareBps,
        maxSupportBps: compute.maxSupportBps,
        minSupportBps: compute.minSupportBps,
      },
      compute.squareRoot,
    ],
    policyRegistry: [addresses.treasury, addresses.computeRegistry],
    statements: [],
    classifier: [
      {
        treasury: addresses.treasury,
        governor: addresses.governor,
        council: addresses.council,
        token: addresses.token,
        computeRegistry: addresses.computeRegistry,
        epochAllocator: addresses.epochAllocator,
        policyRegistry: addresses.policyRegistry,
        leaseManager: addresses.leaseManager,
      },
    ],
    governor: [
      addresses.token,
      addresses.treasury,
      addresses.classifier,
      addresses.council,
      {
        votingDelay: governor.votingDelaySeconds,
        votingPeriod: governor.votingPeriodSeconds,
        lateVoteExtension: governor.lateVoteExtensionSeconds,
        quorumBps: governor.quorumBps,
        powerCapBps: governor.powerCapBps,
        proposalThreshold: governor.proposalThresholdWei,
      },
    ],
    leaseManager: [
      addresses.treasury,
      addresses.computeRegistry,
      addresses.epochAllocator,
      addresses.policyRegistry,
      addresses.council,
    ],
  }
}
