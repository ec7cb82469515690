import type { PublicClient } from 'viem'
import { leaseManagerAbi } from '../../../src/data/abi/leaseManagerAbi.ts'
import { CHAIN_LEASE_STATES } from '../../../src/domain/compute/leaseState.ts'
import type { DeployedContracts } from '../../deploy/DeploymentConfig.ts'
import type { DemoPlan } from '../DemoPlan.ts'
import { differencesOf } from './differencesOf.ts'

/** Compares leases and denials with the plan; sentences for what differs. */
export async function verifyLeases(
  client: PublicClient,
  contracts: DeployedContracts,
  { leases }: DemoPlan,
): Promise<readonly string[]> {
  const manager = { address: contracts.leaseManager, abi: leaseManagerAbi } as const
  const found = await Promise.all(
    leases.standings.map((_, place) =>
      client.readContract({ ...manager, functionName: 'lease', args: [BigInt(place + 1)] }),
    ),
  )
  const count = await client.readContract({ ...manager, functionName: 'leaseCount' })
  const denials = await client.getContractEvents({ ...manager, eventName: 'LeaseDenied', fromBlock: 0n })
  return [
    ...differencesOf('leases', [
      ['count', leases.standings.length, Number(count)],
      ['failed rules', leases.denials.join(' '), denials.map(({ args }) => args.failedRules).join(' ')],
    ]),
    ...found.flatMap(({ state }, place) =>
      differencesOf(`lease ${place + 1}`, [
        ['state', leases.standings[place] ?? 'None', CHAIN_LEASE_STATES[state] ?? 'unknown'],
      ]),
    ),
  ]
}
