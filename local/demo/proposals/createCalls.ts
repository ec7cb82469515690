import { type Abi, type Address, encodeFunctionData, parseEther, parseUnits } from 'viem'
import type { ProposalCall } from '../../../src/domain/actions/decodeAction.ts'
import type { Policy } from '../../../src/domain/policy/policy.ts'
import { computeRegistryAbi } from '../../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { erc20Abi } from '../../../src/data/abi/erc20Abi.ts'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { policyRegistryAbi } from '../../../src/data/abi/policyRegistryAbi.ts'
import { treasuryAbi } from '../../../src/data/abi/treasuryAbi.ts'
import { vetoCouncilAbi } from '../../../src/data/abi/vetoCouncilAbi.ts'
import { GPU_CLASS, type GpuClassKey } from '../compute/gpuClasses.ts'
import type { DemoContracts } from '../DemoInput.ts'

/** What a proposal can do in this history, as calls from the treasury. */
export type Calls = ReturnType<typeof createCalls>

const word = (gpuClass: GpuClassKey) => BigInt(GPU_CLASS[gpuClass])

function encodePolicy(functionName: 'permit' | 'restrict', name: string, predecessorId: number, policy: Policy) {
  const rules = {
    ...policy,
    maxRiskTier: Number(policy.maxRiskTier),
    minOversight: Number(policy.minOversight),
    maxShareBpsPerRecipientEpoch: Number(policy.maxShareBpsPerRecipientEpoch),
    maxGpusPerLease: Number(policy.maxGpusPerLease),
    reviewWindow: Number(policy.reviewWindow),
  }
  return encodeFunctionData({ abi: policyRegistryAbi, functionName, args: [name, BigInt(predecessorId), rules] })
}

export function createCalls(contracts: DemoContracts) {
  const calling = (target: Address, abi: Abi, functionName: string, args: readonly unknown[]): ProposalCall => ({
    target,
    value: 0n,
    calldata: encodeFunctionData({ abi, functionName, args: [...args] }),
  })
  const registry = (functionName: string, ...args: readonly unknown[]) =>
    calling(contracts.computeRegistry, computeRegistryAbi, functionName, args)
  const allocator = (functionName: string, ...args: readonly unknown[]) =>
    calling(contracts.epochAllocator, epochAllocatorAbi, functionName, args)
  const governor = (functionName: string, ...args: readonly unknown[]) =>
    calling(contracts.governor, plenumGovernorAbi, functionName, args)
  const council = (functionName: string, ...args: readonly unknown[]) =>
    calling(contracts.council, vetoCouncilAbi, functionName, args)
  const policies = (calldata: ProposalCall['calldata']) => ({ target: contracts.policyRegistry, value: 0n, calldata })

  return {
    admitProvider: (operator: Address, region: number, name: string) =>
      registry('admitProvider', operator, region, name),
    raiseCeiling: (providerId: number, gpuClass: GpuClassKey, milliHours: bigint) =>
      registry('raiseCeiling', BigInt(providerId), word(gpuClass), milliHours),
    suspendProvider: (providerId: number) => registry('suspendProvider', BigInt(providerId)),
    admitRecipient: (operator: Address, parentId: number, name: string) =>
      registry('admitRecipient', operator, BigInt(parentId), name),
    suspendRecipient: (recipientId: number) => registry('suspendRecipient', BigInt(recipientId)),
    grant: (epoch: number, gpuClass: GpuClassKey, recipientId: number, milliHours: bigint) =>
      allocator('grant', BigInt(epoch), word(gpuClass), BigInt(recipientId), milliHours),
    raiseMaxShare: (shareBps: number) => allocator('raiseMaxShare', shareBps),
    lowerMaxShare: (shareBps: number) => allocator('lowerMaxShare', shareBps),
    permit: (name: string, predecessorId: number, policy: Policy) =>
      policies(encodePolicy('permit', name, predecessorId, policy)),
    restrict: (name: string, predecessorId: number, policy: Policy) =>
      policies(encodePolicy('restrict', name, predecessorId, policy)),
    retire: (policyId: number) =>
      policies(encodeFunctionData({ abi: policyRegistryAbi, functionName: 'retire', args: [BigInt(policyId)] })),
    addAttester: (schema: number, attester: Address) =>
      policies(encodeFunctionData({ abi: policyRegistryAbi, functionName: 'addAttester', args: [schema, attester] })),
    raiseRequired: (schema: number, required: number) =>
      policies(
        encodeFunctionData({ abi: policyRegistryAbi, functionName: 'raiseRequired', args: [schema, BigInt(required)] }),
      ),
    payEther: (to: Address, ether: number): ProposalCall => ({
      target: to,
      value: parseEther(String(ether)),
      calldata: '0x',
    }),
    payDollars: (to: Address, dollars: number) =>
      calling(contracts.dollar, erc20Abi, 'transfer', [to, parseUnits(String(dollars), 6)]),
    payCredits: (to: Address, credits: number) =>
      calling(contracts.credit, erc20Abi, 'transfer', [to, parseEther(String(credits))]),
    setProposalThreshold: (tokens: number) => governor('setProposalThreshold', parseEther(String(tokens))),
    setQuorum: (quorumBps: number) => governor('updateQuorumNumerator', BigInt(quorumBps)),
    setTimelockDelay: (seconds: number) => calling(contracts.treasury, treasuryAbi, 'updateDelay', [BigInt(seconds)]),
    renewCouncil: (expiresAt: number) => council('renewTerm', BigInt(expiresAt)),
    addCouncilMember: (member: Address) => council('addMember', member),
    removeCouncilMember: (member: Address) => council('removeMember', member),
  }
}
