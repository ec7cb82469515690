import type { ReactNode } from 'react'
import { contractCall } from '../../data/transactions/contractCall.ts'
import { submitTransaction } from '../../data/transactions/submitTransaction.ts'
import type { VoteSupport } from '../../data/voting/votingPowerQuery.ts'
import type { Config } from '../../domain/config/config.ts'

/** Bravo's order, as the governor counts. */
const SUPPORT: Record<VoteSupport, number> = { Against: 0, For: 1, Abstain: 2 }

export type CastVote = {
  proposalId: bigint
  support: VoteSupport
  reason: string
  /** With delegated votes, or with the account's own tokens whatever its delegate does. */
  as: 'delegate' | 'own'
  title: string
  summary: ReactNode
  onMined: () => void
}

/** Starts the vote's transaction. The ABI loads now, not with the page. */
export async function castVote(config: Config, vote: CastVote): Promise<void> {
  const { plenumGovernorAbi } = await import('../../data/abi/plenumGovernorAbi.ts')
  const call = contractCall({
    address: config.contracts.governor,
    abi: plenumGovernorAbi,
    functionName: vote.as === 'own' ? 'castOverrideVote' : 'castVoteWithReason',
    args: [vote.proposalId, SUPPORT[vote.support], vote.reason.trim()],
  })
  submitTransaction({ title: vote.title, summary: vote.summary, call, onMined: vote.onMined })
}
