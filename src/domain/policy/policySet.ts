import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

const ALL = POLICY_FIELD_MAXIMUM.regions

/** Members of a bitmap, ascending. The full set is for `isFullSet`: it would have 256 members. */
export function setMembers(bitmap: bigint): number[] {
  const members: number[] = []
  for (let rest = bitmap, bit = 0; rest > 0n; rest >>= 1n, bit += 1) {
    if ((rest & 1n) === 1n) members.push(bit)
  }
  return members
}

export function setOf(members: Iterable<number>): bigint {
  let bitmap = 0n
  for (const member of members) bitmap |= 1n << BigInt(member)
  return bitmap
}

/** Every member that there is or will be. */
export const isFullSet = (bitmap: bigint): boolean => bitmap === ALL
