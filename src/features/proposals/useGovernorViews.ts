import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { governorFactsQueryOptions } from '../../data/chain/governorFactsQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { isFailing } from '../../data/health/lookState.ts'
import { type GovernorView, governorView } from '../../data/proposals/governorView.ts'
import type { ProposalSummary } from '../../domain/governor/proposal.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useNow } from '../../ui/clock/useNow.ts'

export type GovernorViews<P extends ProposalSummary> = {
  views: readonly GovernorView<P>[]
  /** Of the governor's answer; null until there is one. */
  source: Source | null
}

/** What is shown of some proposals: the indexer's facts with the governor's state, tallies and quorum over them. */
export function useGovernorViews<P extends ProposalSummary>(
  proposals: readonly P[],
  indexed: Source,
): GovernorViews<P> {
  const config = useConfig()
  const now = useNow()
  const look = useQuery(
    governorFactsQueryOptions(
      config,
      proposals.map((proposal) => proposal.proposalId),
    ),
  )
  const answer = look.data
  const unheard = isFailing(look) ? 'silent' : 'asked'
  const views = useMemo(
    () =>
      proposals.map((proposal) => {
        const facts = answer?.data.get(proposal.proposalId)
        return governorView(
          proposal,
          indexed,
          facts === undefined || answer === undefined ? unheard : { facts, source: answer.source },
          now,
        )
      }),
    [proposals, indexed, answer, unheard, now],
  )
  return { source: answer?.source ?? null, views }
}
