/**
 * The chain's time now: the head's timestamp and the whole seconds since it was first seen, both readings of one
 * monotonic clock in milliseconds. Never before the block itself.
 */
export function chainSeconds(timestampSeconds: bigint, seenMilliseconds: number, nowMilliseconds: number): bigint {
  const elapsed = Math.floor((nowMilliseconds - seenMilliseconds) / 1_000)
  return timestampSeconds + BigInt(Math.max(0, elapsed))
}
