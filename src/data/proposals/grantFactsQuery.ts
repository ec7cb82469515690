import { queryOptions } from '@tanstack/react-query'
import type { RoundFacts } from '../../domain/rounds/grantTimes.ts'
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
  roundTimes: '0x95111ece',
  requestCount: '0x32259f26',
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
  /** Of the class's round: it decides when a grant is possible, and how much of the capacity is left for it. */
  readonly round: RoundFacts
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
      const [capacity, granted, settlement, cap, allocated, times, roundTimes, requestCount] = await lightCalls(
        rpcUrls,
        [
          ask(GRANT_SELECTORS.capacity, epoch, classId),
          ask(GRANT_SELECTORS.granted, epoch, classId),
          ask(GRANT_SELECTORS.settlement, epoch, classId),
          ask(GRANT_SELECTORS.recipientCap, epoch, classId),
          ask(GRANT_SELECTORS.parentAllocation, epoch, classId, parentId),
          ask(GRANT_SELECTORS.epochTimes, epoch),
          ask(GRANT_SELECTORS.roundTimes, epoch),
          ask(GRANT_SELECTORS.requestCount, epoch, classId),
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
          round: {
            supportEndSeconds: roundTimes?.[1] ?? 0n,
            requestCount: requestCount?.[0] ?? 0n,
            settled: settlement?.[0] === 1n,
          },
        },
        source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
      }
    },
  })
}
