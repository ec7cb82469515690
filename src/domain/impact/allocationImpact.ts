import { epochDivision, type AllocationFact, type EpochDivision } from '../compute/epochDivision.ts'

export type CapUse = { parentId: bigint; milliHours: bigint; capMilliHours: bigint; reached: boolean }

export type AllocationImpact = {
  before: EpochDivision
  after: EpochDivision
  /** Each organisation that would get something, after all grants: what the cap is held against. */
  caps: readonly CapUse[]
  /** Capacity that nobody would be allocated; negative when the grants don't fit. */
  restMilliHours: bigint
}

/**
 * What grants would change in the division of a class in an epoch: concentration before and after, caps, and the rest.
 * @param allocations what is allocated so far, of any epoch and class
 * @param grants of this epoch and class
 * @param capMilliHours most that one organisation may be allocated (EpochAllocator.recipientCap)
 */
export function allocationImpact(
  allocations: readonly AllocationFact[],
  grants: readonly AllocationFact[],
  at: { epoch: bigint; classNumber: bigint; capacityMilliHours: bigint; capMilliHours: bigint },
): AllocationImpact {
  const before = epochDivision(allocations, at.epoch, at.classNumber)
  const after = epochDivision(merged([...allocations, ...grants]), at.epoch, at.classNumber)
  const receiving = new Set(grants.map(({ parent }) => parent.number))
  return {
    before,
    after,
    caps: after.shares
      .filter(({ parent }) => receiving.has(parent.number))
      .map(({ parent, milliHours }) => ({
        parentId: parent.number,
        milliHours,
        capMilliHours: at.capMilliHours,
        reached: milliHours >= at.capMilliHours,
      })),
    restMilliHours: at.capacityMilliHours - after.allocatedMilliHours,
  }
}

/** One fact for each recipient, epoch and class: a grant adds to what a recipient has. */
function merged(facts: readonly AllocationFact[]): AllocationFact[] {
  const byKey = new Map<string, AllocationFact>()
  for (const fact of facts) {
    const key = `${fact.epoch}/${fact.gpuClass.number}/${fact.recipient.number}`
    const known = byKey.get(key)
    byKey.set(key, { ...fact, milliHours: fact.milliHours + (known?.milliHours ?? 0n) })
  }
  return [...byKey.values()]
}
