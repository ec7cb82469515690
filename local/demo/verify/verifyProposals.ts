import type { PublicClient } from 'viem'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { PROPOSAL_CLASSES } from '../../../src/domain/governor/proposal.ts'
import { PROPOSAL_STATES } from '../../../src/domain/governor/proposalState.ts'
import type { DeployedContracts } from '../../deploy/DeploymentConfig.ts'
import type { ExpectedProposal } from '../DemoPlan.ts'
import { differencesOf } from './differencesOf.ts'

/** A proposal as the chain has it after the history, and what differs from the plan. */
export interface VerifiedProposal {
  expected: ExpectedProposal
  state: string
  differences: readonly string[]
}

/** Compares what was planned with what the governor says: state, class, deadline and tallies of every proposal. */
export function verifyProposals(
  client: PublicClient,
  contracts: DeployedContracts,
  proposals: readonly ExpectedProposal[],
): Promise<readonly VerifiedProposal[]> {
  const governor = { address: contracts.governor, abi: plenumGovernorAbi } as const
  return Promise.all(
    proposals.map(async (expected): Promise<VerifiedProposal> => {
      const args = [expected.id] as const
      const [state, [proposalClass], deadline, [against, forVotes, abstain]] = await Promise.all([
        client.readContract({ ...governor, functionName: 'state', args }),
        client.readContract({ ...governor, functionName: 'proposalRules', args }),
        client.readContract({ ...governor, functionName: 'proposalDeadline', args }),
        client.readContract({ ...governor, functionName: 'proposalVotes', args }),
      ])
      const stateName = PROPOSAL_STATES[state] ?? String(state)
      const differences = differencesOf(expected.key, [
        ['state', expected.state, stateName],
        ['class', expected.class, PROPOSAL_CLASSES[proposalClass]],
        ['deadline', BigInt(expected.deadlineSeconds), deadline],
        ['Against', expected.tally.against, against],
        ['For', expected.tally.for, forVotes],
        ['Abstain', expected.tally.abstain, abstain],
      ])
      return { expected, state: stateName, differences }
    }),
  )
}
