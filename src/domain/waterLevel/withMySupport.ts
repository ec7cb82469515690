import type { RoundRequest } from './divideRound.ts'

/** Votes (wei) that one voter gives, by recipient. */
export type MySupport = ReadonlyMap<bigint, bigint>

/** The requests as they would stand after a voter moved their support: what they gave before is taken off. */
export function withMySupport(requests: readonly RoundRequest[], before: MySupport, after: MySupport): RoundRequest[] {
  return requests.map((request) => {
    const moved = (after.get(request.recipientId) ?? 0n) - (before.get(request.recipientId) ?? 0n)
    const support = request.support + moved
    return { ...request, support: support > 0n ? support : 0n }
  })
}

/** Votes (wei) that a voter may give in each class of an epoch. Mirrors EpochAllocator.supportBudget. */
export function supportBudget(pastVotes: bigint, maxSupport: bigint): bigint {
  return pastVotes < maxSupport ? pastVotes : maxSupport
}
