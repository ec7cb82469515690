import { PPM } from './hhi.ts'

/**
 * Gini coefficient of a division among those who have a part, in parts per million: 0 when all have the same, towards
 * 1,000,000 when one has all. Holders of nothing count if they are in the list.
 * G = (2 Σ i·xᵢ) / (n Σ xᵢ) − (n + 1) / n with x ascending and i from 1.
 */
export function giniPpm(parts: readonly bigint[]): bigint {
  const ascending = [...parts].sort((one, two) => (one < two ? -1 : one > two ? 1 : 0))
  const count = BigInt(ascending.length)
  const total = ascending.reduce((sum, part) => sum + part, 0n)
  if (total === 0n) return 0n
  const ranked = ascending.reduce((sum, part, index) => sum + BigInt(index + 1) * part, 0n)
  return ((2n * ranked - (count + 1n) * total) * PPM) / (count * total)
}
