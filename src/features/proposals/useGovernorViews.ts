import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { governorFactsQueryOptions } from '../../data/chain/governorFactsQuery.ts'
import { useConfig } from '../../data/config/useConfig.ts'
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
  const answer = useQuery(
    governorFactsQueryOptions(
      config,
      proposals.map((proposal) => proposal.proposalId),
    ),
  ).data
  const views = useMemo(
    () =>
      proposals.map((proposal) => {
        const facts = answer?.data.get(proposal.proposalId)
        return governorView(
          proposal,
          indexed,
          facts === undefined || answer === undefined ? null : { facts, source: answer.source },
          now,
        )
      }),
    [proposals, indexed, answer, now],
  )
  return { source: answer?.source ?? null, views }
}
