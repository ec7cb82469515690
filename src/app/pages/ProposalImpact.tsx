import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import type { ImpactMoment } from '../../features/impact/ImpactMoment.ts'
import { callOf } from '../../features/proposals/proposalCalls.ts'
import { CallsImpact } from './CallsImpact.tsx'

/** Tab of a proposal: what it would change, or changed when it was executed, and who gains. */
export function ProposalImpact({ proposal }: { proposal: ProposalRecord }) {
  const { id, thresholdBps, executedTransaction, executedTimestamp } = proposal
  const moment: ImpactMoment =
    executedTransaction === null || executedTimestamp === null
      ? { kind: 'now' }
      : { kind: 'executed', transactionHash: executedTransaction, timestampSeconds: executedTimestamp }
  return (
    <CallsImpact calls={proposal.actions.map(callOf)} moment={moment} vote={{ id, tally: proposal, thresholdBps }} />
  )
}
