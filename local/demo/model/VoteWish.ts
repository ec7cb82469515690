import type { Address } from 'viem'

/** How a vote is meant to end. */
export type VoteGoal =
  | 'passing'
  | 'passing by the last vote'
  | 'quorum met, threshold missed'
  | 'threshold met, quorum missed'

/** What a planned vote should look like. */
export interface VoteWish {
  goal: VoteGoal
  /** Share of For among For and Against to come near to, in basis points. */
  forShareBps: number
  /** Votes that should take part at least, in wei; small ones come on top. */
  turnoutWei: bigint
  /** Always vote For: usually the proposer. */
  supporters: readonly Address[]
  /** Take part, on whichever side, unless the quorum is to be missed. */
  attending: readonly Address[]
  /** Neither vote nor override. */
  silent: readonly Address[]
  /** Leaning to For, from -1 to 1. */
  leaningOf(voter: Address): number
  /** How likely an account with votes takes part, from 0 to 1. */
  diligenceOf(voter: Address): number
}
