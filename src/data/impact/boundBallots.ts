import type { Address, Hex } from '../../domain/hex.ts'
import type { UncappedBallot } from '../../domain/impact/parameterImpact.ts'
import { uncappedWeight } from '../../domain/impact/uncappedWeight.ts'
import { lightCalls } from '../chain/lightCall.ts'
import { VOTING_SELECTORS } from '../voting/votingPowerQuery.ts'

export type HeavyBallot = Omit<UncappedBallot, 'uncappedWeight'> & { proposal: Hex; weight: bigint }

type Decided = {
  id: Hex
  proposalId: bigint
  powerCapBps: number
  snapshotTimestamp: bigint
  circulatingSupply: bigint
}

type Sources = {
  rpcUrls: readonly string[]
  governor: Address
  token: Address
  /** All ballots on some proposals that count at least so much (wei). */
  heavyBallots: (proposals: readonly Hex[], weight: bigint) => Promise<readonly HeavyBallot[]>
  signal: AbortSignal
}

const BPS = 10_000n
/** Calls in one body that every endpoint takes. */
const MOST_CALLS = 100

/** For each proposal the ballots of accounts that its own or another cap could bind, with what they would count for without one. */
export async function boundBallots(
  decided: readonly Decided[],
  triedCapBps: number,
  sources: Sources,
): Promise<ReadonlyMap<Hex, UncappedBallot[]>> {
  const least = decided
    .map(({ circulatingSupply, powerCapBps }) => (circulatingSupply * BigInt(Math.min(triedCapBps, powerCapBps))) / BPS)
    .reduce((smallest, cap) => (cap < smallest ? cap : smallest), 2n ** 256n)
  if (decided.length === 0) return new Map()
  const heavy = await sources.heavyBallots(
    decided.map(({ id }) => id),
    least / 2n,
  )
  const byId = new Map(decided.map((each) => [each.id, each]))
  const sums = new Map<string, bigint>()
  for (const ballot of heavy) sums.set(keyOf(ballot), (sums.get(keyOf(ballot)) ?? 0n) + ballot.weight)
  const isAtCap = (ballot: HeavyBallot) => {
    const of = byId.get(ballot.proposal)
    return of !== undefined && (sums.get(keyOf(ballot)) ?? 0n) >= (of.circulatingSupply * BigInt(of.powerCapBps)) / BPS
  }
  const past = await pastPower(heavy.filter(isAtCap), byId, sources)
  const found = new Map<Hex, UncappedBallot[]>()
  for (const ballot of heavy) {
    const { proposal, voter, kind, support } = ballot
    const own = found.get(proposal) ?? []
    const weight = uncappedWeight(ballot, isAtCap(ballot), past.get(keyOf(ballot)) ?? null)
    own.push({ voter, kind, support, uncappedWeight: weight })
    found.set(proposal, own)
  }
  return found
}

const keyOf = ({ proposal, voter }: HeavyBallot) => `${proposal}/${voter}`

/** What accounts had at the snapshot, and what was taken back from them, from the contracts. */
async function pastPower(
  ballots: readonly HeavyBallot[],
  byId: ReadonlyMap<Hex, Decided>,
  { rpcUrls, governor, token, signal }: Sources,
): Promise<ReadonlyMap<string, { pastVotes: bigint; takenBack: bigint; pastBalance: bigint }>> {
  const accounts = [...new Map(ballots.map((ballot) => [keyOf(ballot), ballot])).entries()]
  const calls = accounts.flatMap(([, { proposal, voter }]) => {
    const of = byId.get(proposal)
    return [
      { to: governor, selector: VOTING_SELECTORS.countedVotes, values: [of?.proposalId ?? 0n, BigInt(voter)] },
      { to: token, selector: VOTING_SELECTORS.getPastBalanceOf, values: [BigInt(voter), of?.snapshotTimestamp ?? 0n] },
    ]
  })
  const answers: (readonly bigint[] | null)[] = []
  for (let start = 0; start < calls.length; start += MOST_CALLS) {
    answers.push(...(await lightCalls(rpcUrls, calls.slice(start, start + MOST_CALLS), 'latest', signal)))
  }
  return new Map(
    accounts.flatMap(([key], index) => {
      const [pastVotes, takenBack] = answers[index * 2] ?? []
      const pastBalance = answers[index * 2 + 1]?.[0]
      if (pastVotes === undefined || takenBack === undefined || pastBalance === undefined) return []
      return [[key, { pastVotes, takenBack, pastBalance }] as const]
    }),
  )
}
