const DIGITS = 15

/** Decimal logarithm of a positive integer of any size, to the precision of a drawing. */
export function logOf(value: bigint): number {
  if (value <= 0n) return Number.NEGATIVE_INFINITY
  const digits = value.toString()
  return Math.log10(Number(digits.slice(0, DIGITS))) + Math.max(0, digits.length - DIGITS)
}

/** Where a value stands on a log scale between two powers of ten: 0 to 100, clamped. */
export function logPlace(value: bigint, fromExponent: number, toExponent: number): number {
  const place = ((logOf(value) - fromExponent) / (toExponent - fromExponent)) * 100
  return Math.min(100, Math.max(0, place))
}
