import { compareBigints } from '../compareBigints.ts'
import { type Claim, LEVEL_FRACTION_BITS, MAX_LEVEL, shareAtLevel } from './shareAtLevel.ts'

/** `full`: there is enough for every maximum; the level is then `MAX_LEVEL`, at which everyone has it. */
export type WaterLevel = { full: boolean; level: bigint }

type Saturating = Claim & {
  /** The lowest level at which the claim has its maximum. */
  saturation: bigint
}

/** A claim whose share the search has not settled yet: what it has at the lower and at the upper level. */
type Open = { claim: Claim; low: bigint; high: bigint }

/**
 * The level at which a round divides a capacity: the one L with Σa(L) ≤ capacity < Σa(L+1), or `full` when all maxima fit.
 * Each unit of weight gets the same until a claim has its maximum; what those leave is shared among the others. Claims without
 * weight get nothing. Time grows as n log n.
 * Source: IAllocationRounds; `settle` accepts no other level.
 */
export function waterLevel(claims: readonly Claim[], capacityMilliHours: bigint): WaterLevel {
  const weighty = claims.filter(({ weight }) => weight > 0n)
  const wanted = weighty.reduce((sum, { maximumMilliHours }) => sum + maximumMilliHours, 0n)
  if (wanted <= capacityMilliHours) return { full: true, level: MAX_LEVEL }

  // Without rounding the level would follow in one sweep. Rounding takes less than one milli-hour off each claim, so the
  // level lies between that for the capacity and that for one milli-hour more a claim.
  const ascending = weighty.map(withSaturation).sort((one, two) => compareBigints(one.saturation, two.saturation))
  let low = unroundedLevel(ascending, capacityMilliHours)
  let high = unroundedLevel(ascending, capacityMilliHours + BigInt(weighty.length)) + 1n
  if (sumAt(weighty, high) <= capacityMilliHours) high = MAX_LEVEL

  let settled = 0n
  let open: Open[] = weighty.map((claim) => ({
    claim,
    low: shareAtLevel(claim, low),
    high: shareAtLevel(claim, high),
  }))
  while (high - low > 1n) {
    const middle = (low + high) >> 1n
    const shares = open.map(({ claim }) => shareAtLevel(claim, middle))
    const fits = shares.reduce((sum, share) => sum + share, settled) <= capacityMilliHours
    if (fits) low = middle
    else high = middle
    const stillOpen: Open[] = []
    for (const [index, each] of open.entries()) {
      const share = shares[index] ?? 0n
      const next = fits ? { ...each, low: share } : { ...each, high: share }
      if (next.low === next.high) settled += next.low
      else stillOpen.push(next)
    }
    open = stillOpen
  }
  return { full: false, level: low }
}

function withSaturation(claim: Claim): Saturating {
  const scaled = claim.maximumMilliHours << LEVEL_FRACTION_BITS
  return { ...claim, saturation: (scaled + claim.weight - 1n) / claim.weight }
}

/** Where Σ min(maximum, L · weight) reaches the total, rounded down; the highest saturation when it never does. */
function unroundedLevel(ascending: readonly Saturating[], totalMilliHours: bigint): bigint {
  let rest = totalMilliHours
  let weight = ascending.reduce((sum, claim) => sum + claim.weight, 0n)
  for (const claim of ascending) {
    const level = (rest << LEVEL_FRACTION_BITS) / weight
    if (level < claim.saturation) return level
    rest -= claim.maximumMilliHours
    weight -= claim.weight
  }
  return ascending.at(-1)?.saturation ?? 0n
}

const sumAt = (claims: readonly Claim[], level: bigint) =>
  claims.reduce((sum, claim) => sum + shareAtLevel(claim, level), 0n)
