import { createPublicClient, http } from 'viem'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { PROPOSAL_CLASSES } from '../../src/domain/governor/proposal.ts'
import { PROPOSAL_STATES } from '../../src/domain/governor/proposalState.ts'
import type { DeploymentConfig } from '../deploy/DeploymentConfig.ts'
import type { DemoPlan, ExpectedProposal } from './DemoPlan.ts'

/** A proposal as the chain has it after the history, and what differs from the plan. */
export interface VerifiedProposal {
  expected: ExpectedProposal
  state: string
  differences: readonly string[]
}

/** Compares what was planned with what the governor says: state, class, deadline and tallies of every proposal. */
export async function verifyDemo(
  rpcUrl: string,
  config: DeploymentConfig,
  plan: DemoPlan,
): Promise<readonly VerifiedProposal[]> {
  const client = createPublicClient({ transport: http(rpcUrl, { batch: { batchSize: 100 } }) })
  const governor = { address: config.contracts.governor, abi: plenumGovernorAbi } as const
  return Promise.all(
    plan.proposals.map(async (expected): Promise<VerifiedProposal> => {
      const args = [expected.id] as const
      const [state, rules, deadline, [against, forVotes, abstain]] = await Promise.all([
        client.readContract({ ...governor, functionName: 'state', args }),
        client.readContract({ ...governor, functionName: 'proposalRules', args }),
        client.readContract({ ...governor, functionName: 'proposalDeadline', args }),
        client.readContract({ ...governor, functionName: 'proposalVotes', args }),
      ])
      const stateName = PROPOSAL_STATES[state] ?? String(state)
      const className = PROPOSAL_CLASSES[rules[0]] ?? String(rules[0])
      const facts: readonly (readonly [what: string, planned: unknown, found: unknown])[] = [
        ['state', expected.state, stateName],
        ['class', expected.class, className],
        ['deadline', BigInt(expected.deadlineSeconds), deadline],
        ['Against', expected.tally.against, against],
        ['For', expected.tally.for, forVotes],
        ['Abstain', expected.tally.abstain, abstain],
      ]
      const differences = facts
        .filter(([, planned, found]) => planned !== found)
        .map(([what, planned, found]) => `${what}: ${String(found)} instead of ${String(planned)}`)
      return { expected, state: stateName, differences }
    }),
  )
}
