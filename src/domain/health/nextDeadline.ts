/** The first of the given moments that is still to come, in Unix seconds; null when none is. */
export function nextDeadline(timestamps: Iterable<bigint>, nowSeconds: bigint): bigint | null {
  let next: bigint | null = null
  for (const timestamp of timestamps) {
    if (timestamp > nowSeconds && (next === null || timestamp < next)) next = timestamp
  }
  return next
}
