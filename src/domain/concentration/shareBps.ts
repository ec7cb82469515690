/** Share of a whole in basis points, rounded half up; 0 of nothing. */
export function shareBps(part: bigint, whole: bigint): bigint {
  return whole === 0n ? 0n : (part * 20_000n + whole) / (2n * whole)
}
