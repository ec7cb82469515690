/** What one eligible request of a round could get at most, and what its support weighs. */
export type Claim = { maximumMilliHours: bigint; weight: bigint }

/** Levels are fixed-point numbers with 96 bits behind the point. */
export const LEVEL_FRACTION_BITS = 96n
/** The highest level: there even the smallest weight, 1, reaches the largest quantity, 2^56 - 1 milli-hours. */
export const MAX_LEVEL = (1n << 152n) - 1n

/** a(L) = min(maximum, ⌊L · weight / 2^96⌋), in milli-hours. The contract and the mappings use this same formula. */
export function shareAtLevel({ maximumMilliHours, weight }: Claim, level: bigint): bigint {
  const share = (level * weight) >> LEVEL_FRACTION_BITS
  return share < maximumMilliHours ? share : maximumMilliHours
}
