import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Hex } from '../../domain/hex.ts'
import { chainKey } from '../query/queryKeys.ts'

/** A proposal from logs and the governor alone, for when the indexer cannot be trusted. Throws `NotFound`. */
export function proposalFromChainQueryOptions(config: Config, id: Hex) {
  return queryOptions({
    queryKey: chainKey(config, 'proposal', { id, governor: config.contracts.governor }),
    queryFn: async ({ queryKey: [, , , input] }): Promise<Sourced<Proposal>> => {
      const [{ readProposalFromChain }, { chainRead }] = await Promise.all([
        import('./readProposalsFromChain.ts'),
        import('./chainRead.ts'),
      ])
      return chainRead(() => readProposalFromChain(config, input.id))
    },
  })
}
