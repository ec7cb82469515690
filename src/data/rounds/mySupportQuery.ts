import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { type LightCall, lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of EpochAllocator's and PlenumToken's views; a test derives them from the ABIs. */
export const SUPPORT_SELECTORS = {
  supportBudget: '0x3824f7c5',
  supportOf: '0xa755ec7e',
  getPastVotes: '0x3a46b1a8',
} as const

/** All in votes (wei), as the contracts say at one block. */
export type MySupportFacts = {
  /** Most that the account may give in this round; null until the support has begun. */
  readonly budget: bigint | null
  /** Its votes at supportStart, before the limit; null until then. */
  readonly pastVotes: bigint | null
  /** What it gives now, by recipient; those without any are missing. */
  readonly given: ReadonlyMap<bigint, bigint>
}

export type MySupportInput = {
  epoch: bigint
  classNumber: bigint
  account: Address
  supportStart: bigint
  recipientIds: readonly bigint[]
}

export function mySupportQueryOptions(config: Config, input: MySupportInput) {
  const { epochAllocator, token } = config.contracts
  return queryOptions({
    queryKey: chainKey(config, 'mySupport', { allocator: epochAllocator, token, ...input }),
    queryFn: async ({ queryKey: [, rpcUrls, , wanted], signal }): Promise<Sourced<MySupportFacts>> => {
      const block = await latestBlock(rpcUrls, signal)
      const account = BigInt(wanted.account)
      const calls: LightCall[] = [
        { to: wanted.allocator, selector: SUPPORT_SELECTORS.supportBudget, values: [wanted.epoch, account] },
        { to: wanted.token, selector: SUPPORT_SELECTORS.getPastVotes, values: [account, wanted.supportStart] },
        ...wanted.recipientIds.map((recipientId) => ({
          to: wanted.allocator,
          selector: SUPPORT_SELECTORS.supportOf,
          values: [wanted.epoch, wanted.classNumber, account, recipientId],
        })),
      ]
      const [budget, pastVotes, ...given] = await lightCalls(rpcUrls, calls, block.number, signal)
      const weights = wanted.recipientIds.map((recipientId, index) => [recipientId, given[index]?.[0] ?? 0n] as const)
      return {
        data: {
          budget: budget?.[0] ?? null,
          pastVotes: pastVotes?.[0] ?? null,
          given: new Map(weights.filter(([, weight]) => weight > 0n)),
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
    placeholderData: (previous) => previous,
  })
}
