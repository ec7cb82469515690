import type { Hex } from '../../domain/hex.ts'

let seen: { hash: Hex; atMilliseconds: number } | null = null

/** When this head was first asked about, on the monotonic clock. Only the latest head is kept. */
export function firstSeenMilliseconds(hash: Hex): number {
  if (seen?.hash !== hash) seen = { hash, atMilliseconds: performance.now() }
  return seen.atMilliseconds
}
