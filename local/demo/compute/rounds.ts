import type { Address } from 'viem'
import { divideRound } from '../../../src/domain/waterLevel/divideRound.ts'
import type { Cast } from '../cast/Cast.ts'
import { delegates } from '../cast/delegates.ts'
import type { DemoInput } from '../DemoInput.ts'
import type { Random } from '../model/createRandom.ts'
import { type LedgerEvent, snapshotAt } from '../model/ledger.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, momentAtOrAfter } from '../time/demoClock.ts'
import { capacityOf, type Commitment, LAST_FROZEN_EPOCH, FIRST_EPOCH } from './commitments.ts'
import { type GpuClassKey, gpuClassKeys } from './gpuClasses.ts'
import { type Grant, maxShareBpsOf, SHARES } from './grants.ts'
import { organisationOf, type RecipientKey, recipients } from './recipients.ts'

export interface RoundRequest {
  recipient: RecipientKey
  milliHours: bigint
  at: number
  /** In Unix seconds; null where the request stands. */
  withdrawnAt: number | null
}

export interface RoundBallot {
  voter: Address
  entries: readonly { recipient: RecipientKey; weight: bigint }[]
  at: number
}

/** A round of the history, and what it divides. */
export interface Round {
  epoch: number
  gpuClass: GpuClassKey
  requests: readonly RoundRequest[]
  ballots: readonly RoundBallot[]
  /** When and by which level; null while it is open. */
  settled: { at: number; level: bigint } | null
  /** Empty while it is open. */
  shares: ReadonlyMap<RecipientKey, bigint>
}

const TOKEN = 10n ** 18n
/** Below what one voter may give at most, 5% of the circulating supply. */
const MOST_TOKENS = 3_900_000n
/** Far below what a request needs, 0.1% of the circulating supply. */
const TOO_FEW_TOKENS = 30_000n
/** Far above it. */
const ENOUGH_TOKENS = 150_000n
const BALLOTS_PER_ROUND = 9
const LARGEST_REQUEST_BPS = 3_000
/** Some ask and find hardly any support. */
const WITHOUT_SUPPORT = 0.12
/** Some ask and think better of it. */
const WITHDRAWN = 0.06

const wholeHours = (amount: bigint) => amount - (amount % 1_000n)

/**
 * The rounds of all epochs up to the one that is on when the history ends: who asks for what grants leave, who supports it, and the level at which it is divided.
 * @param admittedAt when a recipient's admission was executed, in Unix seconds
 */
export function planRounds(
  input: DemoInput,
  cast: Cast,
  events: readonly LedgerEvent[],
  commitments: readonly Commitment[],
  grants: readonly Grant[],
  admittedAt: (recipientId: number) => number,
  random: Random,
): readonly Round[] {
  const { settings, contracts, initialBalances } = input
  const rounds: Round[] = []
  for (let epoch = FIRST_EPOCH; epoch <= LAST_FROZEN_EPOCH; epoch += 1) {
    const freeze = settings.genesis + epoch * settings.epochLength - settings.lead
    const supportStart = freeze + settings.requestSeconds
    const snapshot = snapshotAt(initialBalances, events, supportStart)
    const supply = [...snapshot.balances].reduce(
      (sum, [account, balance]) => (account === contracts.treasury ? sum : sum + balance),
      0n,
    )
    for (const gpuClass of gpuClassKeys) {
      const ofRound = random.fork(`${epoch}/${gpuClass}`)
      const capacity = capacityOf(commitments, epoch, gpuClass)
      const ofPool = grants.filter((grant) => grant.epoch === epoch && grant.gpuClass === gpuClass)
      const requests = planRequests(epoch, gpuClass, capacity, freeze, settings.requestSeconds, admittedAt, ofRound)
      const ballots = planBallots(requests, snapshot.votes, cast, supportStart, settings.supportSeconds, ofRound)
      const division = divideRound(
        requests.map(({ recipient, milliHours, withdrawnAt }) => ({
          recipientId: BigInt(idOf(recipient)),
          milliHours: withdrawnAt === null ? milliHours : 0n,
          support: ballots
            .flatMap(({ entries }) => entries)
            .reduce((sum, entry) => (entry.recipient === recipient ? sum + entry.weight : sum), 0n),
          grantedMilliHours: sumOf(
            ofPool.filter((grant) => organisationOf(grant.recipient) === organisationOf(recipient)),
          ),
        })),
        {
          capacityMilliHours: capacity,
          grantedMilliHours: sumOf(ofPool),
          capMilliHours: (capacity * BigInt(maxShareBpsOf(epoch))) / 10_000n,
          minSupport: (supply * BigInt(settings.minSupportBps)) / 10_000n,
          squareRoot: settings.squareRoot,
        },
      )
      const settledAt = momentAtOrAfter(supportStart + settings.supportSeconds + ofRound.integer(4 * 3_600))
      const isSettled = settledAt < DEMO_END_SECONDS
      const settled = isSettled ? { at: settledAt, level: division.level } : null
      const divided = requests.map(
        ({ recipient }, place) => [recipient, division.shares[place]?.milliHours ?? 0n] as const,
      )
      rounds.push({ epoch, gpuClass, requests, ballots, settled, shares: new Map(isSettled ? divided : []) })
    }
  }
  return rounds
}

const idOf = (key: RecipientKey) => recipients.find((each) => each.key === key)?.id ?? 0
const sumOf = (grants: readonly Grant[]) => grants.reduce((sum, { milliHours }) => sum + milliHours, 0n)

/** One for each organisation that uses the class; demand has a heavy tail. */
function planRequests(
  epoch: number,
  gpuClass: GpuClassKey,
  capacity: bigint,
  freeze: number,
  requestSeconds: number,
  admittedAt: (recipientId: number) => number,
  random: Random,
): RoundRequest[] {
  const asking = new Map<RecipientKey, RecipientKey>()
  for (const { key, id } of random.shuffled(recipients)) {
    if (SHARES[gpuClass][key] === undefined || admittedAt(id) > freeze) continue
    // Basalt asks for its last hours in the last epoch by a proposal of its own.
    if (epoch === LAST_FROZEN_EPOCH && gpuClass === 'h100' && organisationOf(key) === 'basalt') continue
    const organisation = organisationOf(key)
    if (!asking.has(organisation)) asking.set(organisation, key)
  }
  return [...asking.values()].map((recipient) => {
    const shareBps = Math.min(LARGEST_REQUEST_BPS, Math.round(260 / (1 - random.next()) ** 0.8))
    const milliHours = wholeHours((capacity * BigInt(shareBps)) / 10_000n)
    const at = momentAtOrAfter(freeze + 3_600 + random.integer(requestSeconds - 3 * DAY_SECONDS))
    const withdrawnAt = random.chance(WITHDRAWN) ? momentAtOrAfter(at + 6 * 3_600 + random.integer(DAY_SECONDS)) : null
    return { recipient, milliHours, at, withdrawnAt }
  })
}

/** Some of those with votes spread them over one to three requests, as far as the history goes. */
function planBallots(
  requests: readonly RoundRequest[],
  votes: ReadonlyMap<Address, bigint>,
  cast: Cast,
  supportStart: number,
  supportSeconds: number,
  random: Random,
): RoundBallot[] {
  const standing = requests.filter(({ withdrawnAt }) => withdrawnAt === null)
  const unloved = new Set(standing.filter(() => random.chance(WITHOUT_SUPPORT)).map(({ recipient }) => recipient))
  const loved = standing.filter(({ recipient }) => !unloved.has(recipient))
  const last = Math.min(supportStart + supportSeconds, DEMO_END_SECONDS) - 12 * 3_600
  const at = () => momentAtOrAfter(supportStart + 3_600 + random.integer(last - supportStart))
  const budgetOf = (voter: Address) => {
    const whole = (votes.get(voter) ?? 0n) / TOKEN
    return whole < MOST_TOKENS ? whole : MOST_TOKENS
  }
  const voters = random
    .shuffled(delegates.map(({ key }) => cast.delegates[key]))
    .concat(random.shuffled(cast.holders))
    .filter((voter) => budgetOf(voter) > 3n * ENOUGH_TOKENS)
    .slice(0, BALLOTS_PER_ROUND)
  const ballots = voters.map((voter): RoundBallot => {
    const chosen = random.shuffled(loved).slice(0, 1 + random.integer(3))
    const percent = BigInt(40 + random.integer(61))
    const each = (budgetOf(voter) * percent) / 100n / BigInt(Math.max(chosen.length, 1))
    return { voter, at: at(), entries: chosen.map(({ recipient }) => ({ recipient, weight: each * TOKEN })) }
  })
  // Those have few friends, but not none: accounts too small to be among the voters above.
  const small = random.shuffled(
    cast.holders.filter((holder) => !voters.includes(holder) && budgetOf(holder) >= TOO_FEW_TOKENS),
  )
  for (const [place, recipient] of [...unloved].entries()) {
    const voter = small[place]
    if (voter === undefined) continue
    ballots.push({ voter, at: at(), entries: [{ recipient, weight: TOO_FEW_TOKENS * TOKEN }] })
  }
  return ballots.filter(({ entries }) => entries.length > 0)
}
