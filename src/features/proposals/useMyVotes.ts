import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { accountBallotsQueryOptions } from '../../data/voting/accountBallotsQuery.ts'
import type { VoteSupport } from '../../data/voting/votingPowerQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import type { Hex } from '../../domain/hex.ts'

/** What the reader's account voted on these proposals; its own override vote says more than its vote as a delegate. */
export function useMyVotes(proposals: readonly Hex[]): ReadonlyMap<Hex, VoteSupport> {
  const config = useConfig()
  const { address } = useAccount()
  const wanted = address === null ? [] : proposals
  const ballots = useQuery(accountBallotsQueryOptions(config, { voter: address ?? '0x', proposals: wanted })).data?.data
    .ballots
  return useMemo(() => {
    const votes = new Map<Hex, VoteSupport>()
    for (const ballot of ballots ?? []) {
      if (ballot.kind === 'Override' || !votes.has(ballot.proposal.id)) votes.set(ballot.proposal.id, ballot.support)
    }
    return votes
  }, [ballots])
}
