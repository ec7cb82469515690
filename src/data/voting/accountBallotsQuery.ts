import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import { subgraphKey } from '../query/queryKeys.ts'
import type { AccountBallotsInput } from './readAccountBallots.ts'

/** Ballots of one account on some proposals: for the chips in lists and for the receipt. */
export const accountBallotsQueryOptions = (config: Config, input: AccountBallotsInput) =>
  queryOptions({
    queryKey: subgraphKey(config, 'accountBallots', input),
    // Every list asks for them, and needs them only once there is an account: until then their code is not loaded.
    queryFn: async ({ queryKey: [, url, , wanted], signal }) =>
      (await import('./readAccountBallots.ts')).readAccountBallots(url, wanted, signal),
    enabled: input.proposals.length > 0,
  })
