import { compareBigints } from '../compareBigints.ts'

/** Points of the Lorenz curve from (0, 0) to (1, 1): the share that the smallest hold together. Fractions, for drawing. */
export function lorenzPoints(parts: readonly bigint[]): readonly { holders: number; held: number }[] {
  const ascending = [...parts].sort(compareBigints)
  const total = ascending.reduce((sum, part) => sum + part, 0n)
  let sum = 0n
  return [
    { holders: 0, held: 0 },
    ...ascending.map((part, index) => {
      sum += part
      return {
        holders: (index + 1) / ascending.length,
        held: total === 0n ? 0 : Number((sum * 1_000_000n) / total) / 1_000_000,
      }
    }),
  ]
}
