import { createPublicClient, http } from 'viem'
import type { DeploymentConfig } from '../../deploy/DeploymentConfig.ts'
import type { DemoPlan } from '../DemoPlan.ts'
import { type VerifiedProposal, verifyProposals } from './verifyProposals.ts'
import { verifyLeases } from './verifyLeases.ts'
import { verifyResources } from './verifyResources.ts'

export interface VerifiedDemo {
  proposals: readonly VerifiedProposal[]
  /** Sentences for all that the chain has otherwise than planned. */
  differences: readonly string[]
}

/** Reads from the chain what the history has left there, and compares it with the plan. */
export async function verifyDemo(rpcUrl: string, config: DeploymentConfig, plan: DemoPlan): Promise<VerifiedDemo> {
  const client = createPublicClient({ transport: http(rpcUrl, { batch: { batchSize: 100 } }) })
  const proposals = await verifyProposals(client, config.contracts, plan.proposals)
  const ofResources = await verifyResources(client, config.contracts, plan)
  const ofLeases = await verifyLeases(client, config.contracts, plan)
  const ofProposals = proposals.flatMap(({ differences }) => differences)
  return { proposals, differences: [...ofProposals, ...ofResources, ...ofLeases] }
}
