import type { Address } from 'viem'
import type { Random } from './createRandom.ts'
import type { Snapshot } from './ledger.ts'
import type { Ballot, Support } from './tally.ts'
import type { VoteWish } from './VoteWish.ts'

/** A vote is small when this many of it are less than the cap. */
const SMALL_IN_CAPS = 10n
const SMALL_TURNOUT = 0.45
const ABSTENTION = 0.09
const MAX_OVERRIDES = 10
/** Where the quorum is to be missed, nobody votes who is as large as this part of it. */
const LARGE_PARTS_OF_QUORUM = 10n

interface Electorate {
  snapshot: Snapshot
  cap: bigint
  quorum: bigint
  wish: VoteWish
}

const balanceOf = ({ snapshot }: Electorate, account: Address) => snapshot.balances.get(account) ?? 0n

function weightOf({ snapshot, cap }: Electorate, voter: Address): bigint {
  const votes = snapshot.votes.get(voter) ?? 0n
  return votes < cap ? votes : cap
}

const missesQuorum = ({ wish }: Electorate) => wish.goal === 'threshold met, quorum missed'

function mayVote(electorate: Electorate, voter: Address): boolean {
  const { wish, quorum } = electorate
  if (wish.silent.includes(voter)) return false
  if (wish.supporters.includes(voter) || !missesQuorum(electorate)) return true
  return weightOf(electorate, voter) * LARGE_PARTS_OF_QUORUM < quorum
}

/** Who votes with the votes that they stand for: the keen until the turnout is reached, then some of the small. */
function drawVoters(electorate: Electorate, random: Random): Address[] {
  const { snapshot, cap, wish } = electorate
  const able = [...snapshot.votes.keys()].filter(
    (voter) => weightOf(electorate, voter) > 0n && mayVote(electorate, voter),
  )
  const keenFirst = random
    .shuffled(able)
    .map((voter) => {
      const keenness = wish.diligenceOf(voter) + random.next() * 0.7
      return { voter, keenness: wish.attending.includes(voter) ? keenness + 2 : keenness }
    })
    .sort((left, right) => right.keenness - left.keenness)
  const voters = wish.supporters.filter((voter) => able.includes(voter))
  let turnout = voters.reduce((sum, voter) => sum + weightOf(electorate, voter), 0n)
  for (const { voter } of keenFirst) {
    if (voters.includes(voter)) continue
    const weight = weightOf(electorate, voter)
    const comesAnyway = weight * SMALL_IN_CAPS < cap && !missesQuorum(electorate) && random.chance(SMALL_TURNOUT)
    if (turnout >= wish.turnoutWei && !comesAnyway) continue
    voters.push(voter)
    turnout += weight
  }
  return voters
}

/** Sides for the voters: those who lean most to For take it, until the wished share is reached. */
function drawSides(voters: readonly Address[], electorate: Electorate, random: Random): Ballot[] {
  const { cap, wish } = electorate
  const isSupporter = (voter: Address) => wish.supporters.includes(voter)
  const abstaining = voters.filter(
    (voter) => !isSupporter(voter) && random.chance(ABSTENTION) && weightOf(electorate, voter) * 5n < cap * 4n,
  )
  const decisive = voters
    .filter((voter) => !abstaining.includes(voter))
    .map((voter) => ({ voter, score: isSupporter(voter) ? 9 : wish.leaningOf(voter) + random.between(-0.9, 0.9) }))
    .sort((left, right) => right.score - left.score)
  const decisiveWeight = decisive.reduce((sum, { voter }) => sum + weightOf(electorate, voter), 0n)

  const ballots: Ballot[] = abstaining.map((voter) => ({ voter, support: 'abstain', isOverride: false }))
  let forWeight = 0n
  for (const { voter } of decisive) {
    const weight = weightOf(electorate, voter)
    const isBelowShare = (forWeight + weight / 2n) * 10_000n < decisiveWeight * BigInt(wish.forShareBps)
    const isFor = isSupporter(voter) || isBelowShare
    if (isFor) forWeight += weight
    ballots.push({ voter, support: isFor ? 'for' : 'against', isOverride: false })
  }
  return ballots
}

/** Delegators who speak for themselves: mostly because their delegate voted, and otherwise than they would. */
function drawOverrides(votes: readonly Ballot[], electorate: Electorate, random: Random): Ballot[] {
  const { snapshot, cap, quorum } = electorate
  const sideOf = new Map<Address, Support>(votes.map(({ voter, support }) => [voter, support]))
  const isSmallEnough = (balance: bigint) => balance * 6n < cap && (!missesQuorum(electorate) || balance * 20n < quorum)
  const candidates = [...snapshot.delegates].filter(([account, delegate]) => {
    const balance = balanceOf(electorate, account)
    return delegate !== account && balance > 0n && isSmallEnough(balance) && mayVote(electorate, account)
  })
  // Taking a vote back shows where the delegate has voted and isn't above the cap with the rest.
  const shows = (delegate: Address) => sideOf.has(delegate) && (snapshot.votes.get(delegate) ?? 0n) <= cap
  const chosen = random
    .shuffled(candidates)
    .map(([voter, delegate], place) => ({ voter, delegate, place: place - (shows(delegate) ? 6 : 0) }))
    .sort((left, right) => left.place - right.place)
    .slice(0, 1 + random.integer(MAX_OVERRIDES))
  return chosen.map(({ voter, delegate }) => {
    const opposite = sideOf.get(delegate) === 'for' ? 'against' : 'for'
    return { voter, support: random.chance(ABSTENTION) ? 'abstain' : opposite, isOverride: true }
  })
}

/** One plausible set of ballots; whether it ends as wished is for the caller to see. */
export function drawBallots(snapshot: Snapshot, cap: bigint, quorum: bigint, wish: VoteWish, random: Random): Ballot[] {
  const electorate = { snapshot, cap, quorum, wish }
  const votes = drawSides(drawVoters(electorate, random), electorate, random)
  return [...votes, ...drawOverrides(votes, electorate, random)]
}
