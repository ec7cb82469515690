import { isqrt } from './isqrt.ts'
import { shareAtLevel } from './shareAtLevel.ts'
import { type WaterLevel, waterLevel } from './waterLevel.ts'

/** A request of a round with the support that it has. One request for each organisation. */
export type RoundRequest = {
  recipientId: bigint
  /** 0 = withdrawn. */
  milliHours: bigint
  /** Votes (wei) of all voters together. */
  support: bigint
  /** What grants gave to its organisation before the settlement. */
  grantedMilliHours: bigint
}

export type RoundTerms = {
  /** Frozen capacity of the class. */
  capacityMilliHours: bigint
  /** All grants before the settlement. */
  grantedMilliHours: bigint
  /** Most that one organisation may have, over grants and round together. */
  capMilliHours: bigint
  /** Votes (wei) that a request needs at least. */
  minSupport: bigint
  /** Whether weights are the square root of support. */
  squareRoot: boolean
}

/** What kept a request from more: nothing asked, too little support, all that it asked for, its organisation's cap, or the level. */
export type Bound = 'withdrawn' | 'support' | 'request' | 'cap' | 'level'

export type RoundShare = {
  recipientId: bigint
  milliHours: bigint
  bound: Bound
  /** Most that it could have got: its request, or what the cap leaves. */
  maximumMilliHours: bigint
  /** 0 unless eligible. */
  weight: bigint
}

export type RoundDivision = WaterLevel & {
  /** In the order of the requests. */
  shares: readonly RoundShare[]
  dividedMilliHours: bigint
  /** What stays for later grants: less than one milli-hour for each eligible request, unless all got their maximum. */
  restMilliHours: bigint
}

/** Divides what grants left of a class's capacity by support. Mirrors the settlement of EpochAllocator. */
export function divideRound(requests: readonly RoundRequest[], terms: RoundTerms): RoundDivision {
  const claims = requests.map((request) => ({
    maximumMilliHours: maximumOf(request, terms.capMilliHours),
    weight: weightOf(request, terms),
  }))
  const freeMilliHours = terms.capacityMilliHours - terms.grantedMilliHours
  const { full, level } = waterLevel(claims, freeMilliHours)
  let dividedMilliHours = 0n
  const shares = requests.map((request, index): RoundShare => {
    const claim = claims[index] ?? { maximumMilliHours: 0n, weight: 0n }
    const milliHours = shareAtLevel(claim, level)
    dividedMilliHours += milliHours
    return { recipientId: request.recipientId, milliHours, bound: boundOf(request, claim, milliHours), ...claim }
  })
  return { full, level, shares, dividedMilliHours, restMilliHours: freeMilliHours - dividedMilliHours }
}

function maximumOf({ milliHours, grantedMilliHours }: RoundRequest, capMilliHours: bigint): bigint {
  const room = capMilliHours > grantedMilliHours ? capMilliHours - grantedMilliHours : 0n
  return milliHours < room ? milliHours : room
}

function weightOf({ milliHours, support }: RoundRequest, { minSupport, squareRoot }: RoundTerms): bigint {
  if (milliHours === 0n || support === 0n || support < minSupport) return 0n
  return squareRoot ? isqrt(support) : support
}

function boundOf(
  request: RoundRequest,
  { maximumMilliHours, weight }: { maximumMilliHours: bigint; weight: bigint },
  milliHours: bigint,
): Bound {
  if (request.milliHours === 0n) return 'withdrawn'
  if (weight === 0n) return 'support'
  if (milliHours < maximumMilliHours) return 'level'
  return maximumMilliHours === request.milliHours ? 'request' : 'cap'
}
