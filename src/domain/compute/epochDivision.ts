import { giniPpm } from '../concentration/gini.ts'
import { hhiPpm } from '../concentration/hhi.ts'
import { holdersOfHalf } from '../concentration/holdersOfHalf.ts'

type Party = { number: bigint; name: string }

/** What one recipient was allocated of a class in an epoch. */
export type AllocationFact = {
  epoch: bigint
  gpuClass: { number: bigint }
  recipient: Party
  parent: Party
  milliHours: bigint
}

/** One organisation with its affiliated recipients: what the cap is held against. */
export type Share = { parent: Party; milliHours: bigint; members: readonly { recipient: Party; milliHours: bigint }[] }

export type EpochDivision = {
  /** Largest first; equal ones by name. */
  shares: readonly Share[]
  allocatedMilliHours: bigint
  hhiPpm: bigint
  giniPpm: bigint
  holdersOfHalf: number
}

/** How the compute of one class in one epoch is divided among organisations. */
export function epochDivision(
  allocations: readonly AllocationFact[],
  epoch: bigint,
  classNumber: bigint,
): EpochDivision {
  const byParent = new Map<bigint, Share>()
  for (const { parent, recipient, milliHours } of allocations.filter(
    (fact) => fact.epoch === epoch && fact.gpuClass.number === classNumber && fact.milliHours > 0n,
  )) {
    const share = byParent.get(parent.number)
    byParent.set(parent.number, {
      parent,
      milliHours: (share?.milliHours ?? 0n) + milliHours,
      members: [...(share?.members ?? []), { recipient, milliHours }],
    })
  }
  const shares = [...byParent.values()].sort((one, two) =>
    one.milliHours === two.milliHours
      ? one.parent.name.localeCompare(two.parent.name)
      : one.milliHours > two.milliHours
        ? -1
        : 1,
  )
  const parts = shares.map(({ milliHours }) => milliHours)
  return {
    shares,
    allocatedMilliHours: parts.reduce((sum, part) => sum + part, 0n),
    hhiPpm: hhiPpm(parts),
    giniPpm: giniPpm(parts),
    holdersOfHalf: holdersOfHalf(parts),
  }
}
