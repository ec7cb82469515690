import { type Address, createPublicClient, getAddress, http, isAddressEqual } from 'viem'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { treasuryAbi } from '../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../src/data/abi/vetoCouncilAbi.ts'
import type { DeploymentConfig } from '../../deploy/DeploymentConfig.ts'
import type { DemoContracts, DemoInput } from '../DemoInput.ts'
import { localSettings } from '../../deploy/localSettings.ts'
import { rpcBatch } from './rpcBatch.ts'

function demoContracts(config: DeploymentConfig): DemoContracts {
  const asset = (decimals: number): Address => {
    const found = config.treasuryAssets.find((candidate) => candidate.decimals === decimals)
    if (found === undefined) throw new Error(`The deployment has no demonstration token with ${decimals} decimals.`)
    return found.address
  }
  return { ...config.contracts, dollar: asset(6), credit: asset(18) }
}

/**
 * Everything that the plan depends on, read from a chain on which Plenum has just been deployed.
 * @throws Error when tokens are held by others than the deployer and the treasury
 */
export async function readDemoInput(rpcUrl: string, config: DeploymentConfig, seed: string): Promise<DemoInput> {
  const client = createPublicClient({ transport: http(rpcUrl, { batch: true }) })
  const contracts = demoContracts(config)
  const governor = { address: contracts.governor, abi: plenumGovernorAbi } as const
  const token = { address: contracts.token, abi: plenumTokenAbi } as const
  const allocator = { address: contracts.epochAllocator, abi: epochAllocatorAbi } as const
  const council = { address: contracts.council, abi: vetoCouncilAbi } as const
  const [held] = await rpcBatch(rpcUrl, [{ method: 'eth_accounts', params: [] }])
  const accounts = (held as readonly string[]).map((account) => getAddress(account))
  const [deployer] = accounts
  if (deployer === undefined) throw new Error(`The node at ${rpcUrl} holds no keys.`)

  const [delay, period, extension, timelockDelay, quorumBps, powerCapBps, genesis, epochLength, lead, maxShareBps] =
    await Promise.all([
      client.readContract({ ...governor, functionName: 'votingDelay' }),
      client.readContract({ ...governor, functionName: 'votingPeriod' }),
      client.readContract({ ...governor, functionName: 'lateQuorumVoteExtension' }),
      client.readContract({ address: contracts.treasury, abi: treasuryAbi, functionName: 'getMinDelay' }),
      client.readContract({ ...governor, functionName: 'quorumNumerator' }),
      client.readContract({ ...governor, functionName: 'powerCapBps' }),
      client.readContract({ ...allocator, functionName: 'genesis' }),
      client.readContract({ ...allocator, functionName: 'epochLength' }),
      client.readContract({ ...allocator, functionName: 'lead' }),
      client.readContract({ ...allocator, functionName: 'maxShareBps' }),
    ])
  const [requestSeconds, supportSeconds, squareRoot] = await Promise.all([
    client.readContract({ ...allocator, functionName: 'requestSeconds' }),
    client.readContract({ ...allocator, functionName: 'supportSeconds' }),
    client.readContract({ ...allocator, functionName: 'squareRoot' }),
  ])
  const [supply, ofDeployer, ofTreasury, members, required] = await Promise.all([
    client.readContract({ ...token, functionName: 'totalSupply' }),
    client.readContract({ ...token, functionName: 'balanceOf', args: [deployer] }),
    client.readContract({ ...token, functionName: 'balanceOf', args: [contracts.treasury] }),
    client.readContract({ ...council, functionName: 'members' }),
    client.readContract({ ...council, functionName: 'requiredConfirmations' }),
  ])
  if (ofDeployer + ofTreasury !== supply) {
    throw new Error('Others than the deployer and the treasury hold PLEN: the history needs a fresh deployment.')
  }
  return {
    seed,
    accounts,
    contracts,
    councilMembers: members.map((member) => accounts.find((account) => isAddressEqual(account, member)) ?? member),
    requiredConfirmations: Number(required),
    initialBalances: new Map([
      [deployer, ofDeployer],
      [contracts.treasury, ofTreasury],
    ]),
    settings: {
      votingDelay: Number(delay),
      votingPeriod: Number(period),
      lateVoteExtension: Number(extension),
      timelockDelay: Number(timelockDelay),
      quorumBps: Number(quorumBps),
      powerCapBps,
      maxShareBps,
      genesis: Number(genesis),
      epochLength: Number(epochLength),
      lead: Number(lead),
      requestSeconds: Number(requestSeconds),
      supportSeconds: Number(supportSeconds),
      minSupportBps: localSettings([]).compute.minSupportBps,
      squareRoot,
    },
  }
}
