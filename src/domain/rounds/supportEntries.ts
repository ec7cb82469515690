import type { MySupport } from '../waterLevel/withMySupport.ts'

/** What `support` has to be called with so that a voter's support becomes `wanted`: only what changes, in votes (wei). */
export function supportEntries(before: MySupport, wanted: MySupport): { recipientId: bigint; weight: bigint }[] {
  const recipients = new Set([...before.keys(), ...wanted.keys()])
  return [...recipients]
    .map((recipientId) => ({ recipientId, weight: wanted.get(recipientId) ?? 0n }))
    .filter(({ recipientId, weight }) => weight !== (before.get(recipientId) ?? 0n))
}

/** Sum in votes (wei). */
export const supportTotal = (support: MySupport): bigint =>
  [...support.values()].reduce((sum, weight) => sum + weight, 0n)
