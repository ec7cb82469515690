import type { Hex } from 'viem'
import type { PlannedVote } from '../model/planBallots.ts'
import type { ProposalSpec } from './ProposalSpec.ts'
import type { ProposalTimes } from './proposalTimes.ts'

/** A proposal with its id, its times and its votes: all that its transactions follow from. */
export interface PlannedProposal {
  spec: ProposalSpec
  id: bigint
  description: string
  descriptionHash: Hex
  times: ProposalTimes
  vote: PlannedVote
}

/** Whether its actions took place within the history. */
export const isExecuted = ({ spec }: PlannedProposal) => spec.outcome.startsWith('executed')
