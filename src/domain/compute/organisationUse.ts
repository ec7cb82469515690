import { compareBigints } from '../compareBigints.ts'

/** What one recipient was allocated of a class in an epoch, and what it did with it. Milli-hours. */
export type AllocationUse = {
  epoch: bigint
  gpuClass: { number: bigint }
  parent: { number: bigint; name: string }
  milliHours: bigint
  grantedMilliHours: bigint
  dividedMilliHours: bigint
  leasedMilliHours: bigint
  usedMilliHours: bigint
}

export type OrganisationUse = Omit<AllocationUse, 'epoch' | 'gpuClass'>

/** The same for organisations, affiliates together, largest allocation first. */
export function organisationUse(
  allocations: readonly AllocationUse[],
  epoch: bigint,
  classNumber: bigint,
): OrganisationUse[] {
  const byParent = new Map<bigint, OrganisationUse>()
  for (const fact of allocations) {
    if (fact.epoch !== epoch || fact.gpuClass.number !== classNumber) continue
    const before = byParent.get(fact.parent.number)
    const sum = (key: keyof Omit<OrganisationUse, 'parent'>) => (before?.[key] ?? 0n) + fact[key]
    byParent.set(fact.parent.number, {
      parent: fact.parent,
      milliHours: sum('milliHours'),
      grantedMilliHours: sum('grantedMilliHours'),
      dividedMilliHours: sum('dividedMilliHours'),
      leasedMilliHours: sum('leasedMilliHours'),
      usedMilliHours: sum('usedMilliHours'),
    })
  }
  return [...byParent.values()].sort((one, two) => compareBigints(two.milliHours, one.milliHours))
}
