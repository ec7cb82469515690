/** Parts per million: shares finer than a basis point, still exact integers. */
export const PPM = 1_000_000n

/**
 * Herfindahl–Hirschman index of a division: the sum of squared shares, in parts per million.
 * 1,000,000 when one holds all, 1,000,000 / n when n hold the same; 0 when there is nothing to divide.
 * Source: Rhoades, "The Herfindahl-Hirschman Index", Federal Reserve Bulletin 79 (1993).
 */
export function hhiPpm(parts: readonly bigint[]): bigint {
  const total = parts.reduce((sum, part) => sum + part, 0n)
  if (total === 0n) return 0n
  const squares = parts.reduce((sum, part) => sum + part * part, 0n)
  return (squares * PPM) / (total * total)
}
