import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of EpochAllocator's views; a test derives them from the ABI. */
export const GRANT_SELECTORS = {
  capacity: '0x6e18dfaf',
  granted: '0x5c9c2d33',
  settlement: '0x9eabf597',
  recipientCap: '0xf6e8428f',
  parentAllocation: '0x2dd770c0',
  epochTimes: '0x6c0f1dbe',
} as const

/** Milli-hours of a class in an epoch; times in Unix seconds. */
export type GrantFacts = {
  readonly capacity: bigint
  /** What proposals have granted and, once it is settled, what the round has divided. */
  readonly taken: bigint
  /** Most that one recipient with its affiliates may be allocated. */
  readonly cap: bigint
  /** What it is allocated already. */
  readonly allocated: bigint
  readonly freezeSeconds: bigint
  readonly startSeconds: bigint
  readonly endSeconds: bigint
}

export type GrantInput = { epoch: bigint; classId: bigint; parentId: bigint }

/** What a grant is held against, from the allocator. */
export function grantFactsQueryOptions(config: Config, input: GrantInput) {
  const allocator = config.contracts.epochAllocator
  return queryOptions({
    queryKey: chainKey(config, 'grantFacts', { allocator, ...input }),
    queryFn: async ({ queryKey: [, rpcUrls, , wanted], signal }): Promise<Sourced<GrantFacts>> => {
      const block = await latestBlock(rpcUrls, signal)
      const { epoch, classId, parentId } = wanted
      const ask = (selector: `0x${string}`, ...values: bigint[]) => ({ to: wanted.allocator, selector, values })
      const [capacity, granted, settlement, cap, allocated, times] = await lightCalls(
        rpcUrls,
        [
          ask(GRANT_SELECTORS.capacity, epoch, classId),
          ask(GRANT_SELECTORS.granted, epoch, classId),
          ask(GRANT_SELECTORS.settlement, epoch, classId),
          ask(GRANT_SELECTORS.recipientCap, epoch, classId),
          ask(GRANT_SELECTORS.parentAllocation, epoch, classId, parentId),
          ask(GRANT_SELECTORS.epochTimes, epoch),
        ],
        block.number,
        signal,
      )
      return {
        data: {
          capacity: capacity?.[0] ?? 0n,
          // The settlement's fourth word is the milli-hours that it divided.
          taken: (granted?.[0] ?? 0n) + (settlement?.[3] ?? 0n),
          cap: cap?.[0] ?? 0n,
          allocated: allocated?.[0] ?? 0n,
          freezeSeconds: times?.[0] ?? 0n,
          startSeconds: times?.[1] ?? 0n,
          endSeconds: times?.[2] ?? 0n,
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}
