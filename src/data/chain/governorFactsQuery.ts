import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import { chainKey } from '../query/queryKeys.ts'
import { readGovernorFacts } from './governorFacts.ts'

/**
 * State, tallies, deadline, eta and quorum of proposals from the contract, at one block, without wallet code. Ids that
 * the governor does not know are missing in the answer. Keys of the map: proposalId.
 */
export function governorFactsQueryOptions(config: Config, proposalIds: readonly bigint[]) {
  const governor = config.contracts.governor
  return queryOptions({
    queryKey: chainKey(config, 'governorFacts', { governor, proposalIds }),
    queryFn: ({ queryKey: [, , , input], signal }) => readGovernorFacts(config, input.proposalIds, signal),
    enabled: proposalIds.length > 0,
    placeholderData: (previous) => previous,
  })
}
