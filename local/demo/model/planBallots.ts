import type { Random } from './createRandom.ts'
import { drawBallots } from './drawBallots.ts'
import type { Snapshot } from './ledger.ts'
import { type Ballot, isPassing, meetsQuorum, meetsThreshold, type PassingRules, type Tally, tally } from './tally.ts'
import type { VoteWish } from './VoteWish.ts'

export interface PlannedVote {
  /** Overrides and votes; with the goal "by the last vote" the last one decides. */
  ballots: readonly Ballot[]
  tally: Tally
}

const ATTEMPTS = 600
const NEAR_ENOUGH_BPS = 80n
/** Nearer to the threshold than this is left to chance by nobody: rounding must not decide. */
const MARGIN_BPS = 40n

const magnitude = (value: bigint) => (value < 0n ? -value : value)

function forShareBps(counted: Tally): bigint {
  const decisive = counted.for + counted.against
  return decisive === 0n ? 0n : (counted.for * 10_000n) / decisive
}

function fulfils(counted: Tally, rules: PassingRules, { goal }: VoteWish): boolean {
  if (magnitude(forShareBps(counted) - BigInt(rules.thresholdBps)) < MARGIN_BPS) return false
  switch (goal) {
    case 'passing':
    case 'passing by the last vote':
      return isPassing(counted, rules)
    case 'quorum met, threshold missed':
      return meetsQuorum(counted, rules) && !meetsThreshold(counted, rules)
    case 'threshold met, quorum missed':
      return !meetsQuorum(counted, rules) && meetsThreshold(counted, rules)
  }
}

/** The ballots with the one that decides at the end: the heaviest For without which nothing would pass; null = none. */
function decidingVoteLast(
  ballots: readonly Ballot[],
  snapshot: Snapshot,
  cap: bigint,
  rules: PassingRules,
): readonly Ballot[] | null {
  const votesOf = ({ voter }: Ballot) => Number((snapshot.votes.get(voter) ?? 0n) / 10n ** 18n)
  const candidates = ballots
    .filter(({ support, isOverride }) => support === 'for' && !isOverride)
    .sort((left, right) => votesOf(right) - votesOf(left))
  for (const candidate of candidates) {
    const others = ballots.filter((ballot) => ballot !== candidate)
    if (!isPassing(tally(others, snapshot, cap), rules)) return [...others, candidate]
  }
  return null
}

/**
 * Finds a plausible set of votes that ends as wished: of many attempts the first that is near the wished share of For, or the
 * nearest.
 * @throws Error when none of the attempts ends as wished
 */
export function planBallots(
  name: string,
  snapshot: Snapshot,
  cap: bigint,
  rules: PassingRules,
  wish: VoteWish,
  random: Random,
): PlannedVote {
  let best: { planned: PlannedVote; distance: bigint } | undefined
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const drawn = drawBallots(snapshot, cap, rules.quorum, wish, random)
    const counted = tally(drawn, snapshot, cap)
    if (!fulfils(counted, rules, wish)) continue
    const isLate = wish.goal === 'passing by the last vote'
    const ballots = isLate ? decidingVoteLast(drawn, snapshot, cap, rules) : drawn
    if (ballots === null) continue
    const distance = magnitude(forShareBps(counted) - BigInt(wish.forShareBps))
    if (best === undefined || distance < best.distance) best = { planned: { ballots, tally: counted }, distance }
    if (distance < NEAR_ENOUGH_BPS) break
  }
  if (best === undefined) throw new Error(`No set of votes makes "${name}" end as wished (${wish.goal}).`)
  return best.planned
}
