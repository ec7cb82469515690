import { compareBigints } from '../compareBigints.ts'
import { PPM } from './hhi.ts'

/**
 * Gini coefficient of a division among those who have a part, in parts per million: 0 when all have the same, towards
 * 1,000,000 when one has all. Holders of nothing count if they are in the list.
 * G = (2 Σ i·xᵢ) / (n Σ xᵢ) − (n + 1) / n with x ascending and i from 1.
 */
export function giniPpm(parts: readonly bigint[]): bigint {
  const ascending = [...parts].sort(compareBigints)
  const count = BigInt(parts.length)
  let total = 0n
  let runningTotals = 0n
  for (const part of ascending) {
    total += part
    runningTotals += total
  }
  if (total === 0n) return 0n
  // Σ i·xᵢ = (n + 1) Σ xᵢ − Σ of the running totals: no product for each of a million holders.
  return (((count + 1n) * total - 2n * runningTotals) * PPM) / (count * total)
}
