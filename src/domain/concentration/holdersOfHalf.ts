import { compareBigints } from '../compareBigints.ts'

/** How many of the largest together hold at least half: the fewest that would have to agree. 0 when there is nothing. */
export function holdersOfHalf(parts: readonly bigint[]): number {
  const total = parts.reduce((sum, part) => sum + part, 0n)
  if (total === 0n) return 0
  const descending = [...parts].sort((one, two) => compareBigints(two, one))
  let sum = 0n
  for (const [index, part] of descending.entries()) {
    sum += part
    if (sum * 2n >= total) return index + 1
  }
  return descending.length
}
