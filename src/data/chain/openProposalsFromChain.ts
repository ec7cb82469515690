import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Proposals that can still be voted on, queued or executed, latest first, from logs and the governor alone. */
export function openProposalsFromChainQueryOptions(config: Config) {
  return queryOptions({
    queryKey: chainKey(config, 'openProposals', { governor: config.contracts.governor }),
    queryFn: async (): Promise<Sourced<readonly Proposal[]>> => {
      const [{ readOpenProposalsFromChain }, { chainRead }] = await Promise.all([
        import('./readProposalsFromChain.ts'),
        import('./chainRead.ts'),
      ])
      return chainRead(() => readOpenProposalsFromChain(config))
    },
  })
}
