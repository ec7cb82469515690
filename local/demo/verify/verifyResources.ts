import type { PublicClient } from 'viem'
import { epochAllocatorAbi } from '../../../src/data/abi/epochAllocatorAbi.ts'
import { policyRegistryAbi } from '../../../src/data/abi/policyRegistryAbi.ts'
import type { DeployedContracts } from '../../deploy/DeploymentConfig.ts'
import type { DemoPlan } from '../DemoPlan.ts'
import { differencesOf } from './differencesOf.ts'

/** Compares capacities, grants, rounds and policies in force with the plan; sentences for what differs. */
export async function verifyResources(
  client: PublicClient,
  contracts: DeployedContracts,
  plan: DemoPlan,
): Promise<readonly string[]> {
  const allocator = { address: contracts.epochAllocator, abi: epochAllocatorAbi } as const
  const ofPools = await Promise.all(
    plan.pools.map(async ({ epoch, gpuClassId, capacity, granted, divided }) => {
      const args = [BigInt(epoch), BigInt(gpuClassId)] as const
      const [foundCapacity, foundGranted, settlement] = await Promise.all([
        client.readContract({ ...allocator, functionName: 'capacity', args }),
        client.readContract({ ...allocator, functionName: 'granted', args }),
        client.readContract({ ...allocator, functionName: 'settlement', args }),
      ])
      return differencesOf(`epoch ${epoch}, class ${gpuClassId}`, [
        ['capacity', capacity, foundCapacity],
        ['granted', granted, foundGranted],
        ['divided', divided, settlement.milliHours],
      ])
    }),
  )
  const inForce = await client.readContract({
    address: contracts.policyRegistry,
    abi: policyRegistryAbi,
    functionName: 'policiesInForce',
    args: [BigInt(plan.endSeconds)],
  })
  const ascending = inForce.map(Number).toSorted((left, right) => left - right)
  const ofPolicies = differencesOf('policies', [['in force', plan.policiesInForce.join(', '), ascending.join(', ')]])
  return [...ofPools.flat(), ...ofPolicies]
}
