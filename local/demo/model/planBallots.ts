import type { Address } from 'viem'
import type { Random } from './createRandom.ts'
import type { Snapshot } from './ledger.ts'
import { type Ballot, isPassing, meetsQuorum, meetsThreshold, type PassingRules, type Tally, tally } from './tally.ts'

/** How a vote is meant to end. */
export type VoteGoal =
  | 'passing'
  | 'passing by the last vote'
  | 'quorum met, threshold missed'
  | 'threshold met, quorum missed'

export interface VoteWish {
  goal: VoteGoal
  /** Share of For among For and Against to come near to, in basis points. */
  forShareBps: number
  /** Votes that should take part, in wei. */
  turnoutWei: bigint
  /** Always votes For: usually the proposer. */
  supporters: readonly Address[]
  /** Neither vote nor override. */
  silent: readonly Address[]
  /** Leaning to For, from -1 to 1. */
  leaningOf(voter: Address): number
  /** How likely an account with votes takes part, from 0 to 1. */
  diligenceOf(voter: Address): number
}

export interface PlannedVote {
  /** Overrides and votes; with the goal "by the last vote" the last one decides. */
  ballots: readonly Ballot[]
  tally: Tally
}

const ATTEMPTS = 600
/** Nearer to the threshold than this is left to chance by nobody: rounding must not decide. */
const MARGIN_BPS = 40n
const MAX_OVERRIDES = 11
/** A vote is small when this many of it are less than the cap. */
const SMALL_IN_CAPS = 10n
const SMALL_TURNOUT = 0.6

const forShare = (counted: Tally) => {
  const decisive = counted.for + counted.against
  return decisive === 0n ? 0n : (counted.for * 10_000n) / decisive
}

function attempt(snapshot: Snapshot, cap: bigint, rules: PassingRules, wish: VoteWish, random: Random): Ballot[] {
  const weightOf = (voter: Address) => {
    const votes = snapshot.votes.get(voter) ?? 0n
    return votes < cap ? votes : cap
  }
  const quorumMissed = wish.goal === 'threshold met, quorum missed'
  const mayVote = (voter: Address) =>
    !wish.silent.includes(voter) &&
    (!quorumMissed || wish.supporters.includes(voter) || weightOf(voter) * 6n < rules.quorum)

  const electorate = [...snapshot.votes.keys()].filter((voter) => weightOf(voter) > 0n && mayVote(voter))
  const inOrder = random
    .shuffled(electorate)
    .map((voter) => ({ voter, keenness: wish.diligenceOf(voter) + random.next() * 0.7 }))
    .sort((left, right) => right.keenness - left.keenness)
  const voters = wish.supporters.filter((voter) => electorate.includes(voter))
  let turnout = voters.reduce((sum, voter) => sum + weightOf(voter), 0n)
  for (const { voter } of inOrder) {
    if (voters.includes(voter)) continue
    // Small votes come in until the end, whatever the large ones have added up to.
    const isSmall = weightOf(voter) * SMALL_IN_CAPS < cap
    if (turnout >= wish.turnoutWei && (quorumMissed || !isSmall || !random.chance(SMALL_TURNOUT))) continue
    voters.push(voter)
    turnout += weightOf(voter)
  }

  const abstaining = new Set(
    voters.filter(
      (voter) => !wish.supporters.includes(voter) && random.chance(0.09) && weightOf(voter) * 5n < cap * 4n,
    ),
  )
  const decisive = voters
    .filter((voter) => !abstaining.has(voter))
    .map((voter) => ({
      voter,
      score: wish.supporters.includes(voter) ? 9 : wish.leaningOf(voter) + random.between(-0.9, 0.9),
    }))
    .sort((left, right) => right.score - left.score)
  const decisiveWeight = decisive.reduce((sum, { voter }) => sum + weightOf(voter), 0n)
  let forWeight = 0n
  const ballots: Ballot[] = [...abstaining].map((voter) => ({ voter, support: 'abstain', isOverride: false }))
  for (const { voter } of decisive) {
    const middle = forWeight + weightOf(voter) / 2n
    const isFor = wish.supporters.includes(voter) || middle * 10_000n < decisiveWeight * BigInt(wish.forShareBps)
    if (isFor) forWeight += weightOf(voter)
    ballots.push({ voter, support: isFor ? 'for' : 'against', isOverride: false })
  }

  const supportOf = new Map(ballots.map(({ voter, support }) => [voter, support]))
  const overriders = random
    .shuffled([...snapshot.balances.keys()])
    .filter((account) => {
      const delegate = snapshot.delegates.get(account)
      const balance = snapshot.balances.get(account) ?? 0n
      return delegate !== account && delegate !== undefined && balance > 0n && balance * 3n < cap && mayVote(account)
    })
    .filter((account) => !quorumMissed || (snapshot.balances.get(account) ?? 0n) * 20n < rules.quorum)
    .slice(0, random.integer(MAX_OVERRIDES))
  for (const voter of overriders) {
    const delegate = snapshot.delegates.get(voter)
    const delegateSupport = delegate === undefined ? undefined : supportOf.get(delegate)
    ballots.push({ voter, support: delegateSupport === 'for' ? 'against' : 'for', isOverride: true })
  }
  return ballots
}

/** The vote that decides when it comes last: the heaviest For without which nothing would pass. */
function moveDecidingVoteToEnd(ballots: Ballot[], snapshot: Snapshot, cap: bigint, rules: PassingRules): boolean {
  const candidates = ballots
    .filter(({ support, isOverride }) => support === 'for' && !isOverride)
    .sort((left, right) => Number((snapshot.votes.get(right.voter) ?? 0n) - (snapshot.votes.get(left.voter) ?? 0n)))
  for (const candidate of candidates) {
    const others = ballots.filter((ballot) => ballot !== candidate)
    if (isPassing(tally(others, snapshot, cap), rules)) continue
    ballots.splice(0, ballots.length, ...others, candidate)
    return true
  }
  return false
}

function fulfils(counted: Tally, rules: PassingRules, { goal }: VoteWish): boolean {
  const share = forShare(counted)
  const distance = share - BigInt(rules.thresholdBps)
  if (distance < MARGIN_BPS && distance > -MARGIN_BPS) return false
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

/**
 * Finds a plausible set of votes that ends as wished: of many attempts the one nearest to the wished share of For.
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
    const ballots = attempt(snapshot, cap, rules, wish, random)
    const counted = tally(ballots, snapshot, cap)
    if (!fulfils(counted, rules, wish)) continue
    if (wish.goal === 'passing by the last vote' && !moveDecidingVoteToEnd(ballots, snapshot, cap, rules)) continue
    const signed = forShare(counted) - BigInt(wish.forShareBps)
    const distance = signed < 0n ? -signed : signed
    if (best === undefined || distance < best.distance) best = { planned: { ballots, tally: counted }, distance }
    if (distance < 80n) break
  }
  if (best === undefined) throw new Error(`No set of votes makes "${name}" end as wished (${wish.goal}).`)
  return best.planned
}
