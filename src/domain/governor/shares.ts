import type { Tally } from './isPassing.ts'

const BPS = 10_000n

/** Part of a whole in basis points, rounded down; null when there is no whole. */
export function shareBps(part: bigint, whole: bigint): bigint | null {
  return whole === 0n ? null : (part * BPS) / whole
}

/** For among For and Against, in basis points; null before the first vote. Abstain does not count here. */
export function forShareBps(tally: Tally): bigint | null {
  return shareBps(tally.forVotes, tally.forVotes + tally.againstVotes)
}

/** For and Abstain of the quorum, in basis points: 10,000 = exactly met; null when the quorum is zero. */
export function quorumShareBps(tally: Tally, quorumVotes: bigint): bigint | null {
  return shareBps(tally.forVotes + tally.abstainVotes, quorumVotes)
}
