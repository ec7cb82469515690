import { shareBps } from './shareBps.ts'

/** What the largest one holds of all, in basis points; 0 of nothing. */
export function topShareBps(parts: readonly bigint[]): bigint {
  let largest = 0n
  let total = 0n
  for (const part of parts) {
    total += part
    if (part > largest) largest = part
  }
  return shareBps(largest, total)
}
