import { queryOptions } from '@tanstack/react-query'
import type { Proposal } from '../../domain/governor/proposal.ts'

/**
 * Whether the contents that are shown hash to the id that is voted on. Computed in this browser; the hash function loads
 * on demand. False means that the page must not be believed.
 */
export function recomputedIdQueryOptions(proposal: Pick<Proposal, 'id' | 'proposalId' | 'actions' | 'description'>) {
  const { id, proposalId: expected, actions, description } = proposal
  return queryOptions({
    queryKey: ['fixed', 'recomputedId', { id, expected, actions, description }] as const,
    queryFn: async ({ queryKey: [, , contents] }) => {
      const { proposalId } = await import('../../domain/actions/proposalId.ts')
      const calls = contents.actions.map(({ target, valueWei, calldata }) => ({ target, value: valueWei, calldata }))
      return proposalId(calls, contents.description) === contents.expected
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
