import { queryOptions } from '@tanstack/react-query'
import type { Config } from '../../domain/config/config.ts'
import type { Sourced } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import type { RoundTimes } from '../../domain/rounds/roundPhase.ts'
import { latestBlock } from '../chain/latestBlock.ts'
import { type LightCall, lightCalls } from '../chain/lightCall.ts'
import { Integrity } from '../errors/Integrity.ts'
import { chainKey } from '../query/queryKeys.ts'

/** Selectors of EpochAllocator's views; a test derives them from the ABI. */
export const ROUND_SELECTORS = {
  epochTimes: '0x6c0f1dbe',
  roundTimes: '0x95111ece',
  roundRules: '0xb0401c27',
  settlement: '0x9eabf597',
  requestCount: '0x32259f26',
  requestAt: '0xe0b4faf5',
  capacity: '0x6e18dfaf',
  granted: '0x5c9c2d33',
  recipientCap: '0xf6e8428f',
  parentAllocation: '0x2dd770c0',
  squareRoot: '0xe9da92b1',
} as const

/** Requests read one by one from the contract; of a round with more, the indexer's are taken. */
const MOST_REQUESTS_FROM_CHAIN = 200

export type RequestOnChain = {
  readonly recipientId: bigint
  readonly parentId: bigint
  readonly milliHours: bigint
  /** Votes (wei). */
  readonly support: bigint
  /** What its organisation is allocated in all: grants alone until the round is settled. */
  readonly organisationMilliHours: bigint
}

/** A round as the contract says at one block. Milli-hours, votes (wei), Unix seconds. */
export type RoundOnChain = {
  readonly times: RoundTimes
  /** Null until the support has begun. */
  readonly rules: { readonly maxSupport: bigint; readonly minSupport: bigint } | null
  readonly settlement: { readonly full: boolean; readonly level: bigint; readonly milliHours: bigint } | null
  readonly capacityMilliHours: bigint
  readonly grantedMilliHours: bigint
  readonly capMilliHours: bigint
  readonly squareRoot: boolean
  readonly requestCount: number
  /** Null when there are too many to read one by one. */
  readonly requests: readonly RequestOnChain[] | null
}

type Input = { allocator: Address; epoch: bigint; classNumber: bigint }

export function roundOnChainQueryOptions(config: Config, input: { epoch: bigint; classNumber: bigint }) {
  const allocator = config.contracts.epochAllocator
  return queryOptions({
    queryKey: chainKey(config, 'round', { allocator, ...input }),
    queryFn: ({ queryKey: [, rpcUrls, , wanted], signal }) => readRound(rpcUrls, wanted, signal),
  })
}

async function readRound(
  rpcUrls: readonly string[],
  input: Input,
  signal: AbortSignal,
): Promise<Sourced<RoundOnChain>> {
  const block = await latestBlock(rpcUrls, signal)
  const ask = (calls: readonly LightCall[]) => lightCalls(rpcUrls, calls, block.number, signal)
  const { allocator, epoch, classNumber } = input
  const call = (name: keyof typeof ROUND_SELECTORS, ...values: bigint[]): LightCall => ({
    to: allocator,
    selector: ROUND_SELECTORS[name],
    values,
  })
  const [epochTimes, times, rules, settlement, count, capacity, granted, cap, squareRoot] = await ask([
    call('epochTimes', epoch),
    call('roundTimes', epoch),
    call('roundRules', epoch),
    call('settlement', epoch, classNumber),
    call('requestCount', epoch, classNumber),
    call('capacity', epoch, classNumber),
    call('granted', epoch, classNumber),
    call('recipientCap', epoch, classNumber),
    call('squareRoot'),
  ])
  if (epochTimes == null || times == null || settlement == null || count == null) {
    throw new Integrity('The allocator does not know this round', { source: rpcUrls.join(', ') })
  }
  const requestCount = Number(count[0] ?? 0n)
  return {
    data: {
      times: {
        freeze: epochTimes[0] ?? 0n,
        start: epochTimes[1] ?? 0n,
        supportStart: times[0] ?? 0n,
        supportEnd: times[1] ?? 0n,
      },
      rules: rules == null ? null : { maxSupport: rules[0] ?? 0n, minSupport: rules[1] ?? 0n },
      settlement:
        settlement[0] === 1n
          ? { full: settlement[1] === 1n, level: settlement[2] ?? 0n, milliHours: settlement[3] ?? 0n }
          : null,
      capacityMilliHours: capacity?.[0] ?? 0n,
      grantedMilliHours: granted?.[0] ?? 0n,
      capMilliHours: cap?.[0] ?? 0n,
      squareRoot: squareRoot?.[0] === 1n,
      requestCount,
      requests: requestCount > MOST_REQUESTS_FROM_CHAIN ? null : await readRequests(requestCount),
    },
    source: { kind: 'chain', blockNumber: block.number, timestampSeconds: block.timestampSeconds },
  }

  async function readRequests(length: number): Promise<readonly RequestOnChain[]> {
    if (length === 0) return []
    const found = await ask(Array.from({ length }, (_, index) => call('requestAt', epoch, classNumber, BigInt(index))))
    const allocated = await ask(found.map((words) => call('parentAllocation', epoch, classNumber, words?.[1] ?? 0n)))
    return found.map((words, index) => ({
      recipientId: words?.[0] ?? 0n,
      parentId: words?.[1] ?? 0n,
      milliHours: words?.[2] ?? 0n,
      support: words?.[3] ?? 0n,
      organisationMilliHours: allocated[index]?.[0] ?? 0n,
    }))
  }
}
