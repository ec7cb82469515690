/** `part` of `whole` in percent for drawing, between 0 and 100; four digits are below a pixel. */
export function percentOf(part: bigint, whole: bigint): number {
  if (whole <= 0n || part <= 0n) return 0
  return part >= whole ? 100 : Number((part * 1_000_000n) / whole) / 10_000
}
