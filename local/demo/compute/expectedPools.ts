import type { ExpectedPool } from '../DemoPlan.ts'
import { capacityOf, type Commitment, FIRST_EPOCH, NEXT_EPOCH } from './commitments.ts'
import { GPU_CLASS, gpuClassKeys } from './gpuClasses.ts'
import type { Grant } from './grants.ts'
import type { Round } from './rounds.ts'

/** What the allocator must say of every epoch and class when all commitments, grants and rounds are on the chain. */
export function expectedPools(
  commitments: readonly Commitment[],
  grants: readonly Grant[],
  rounds: readonly Round[],
): readonly ExpectedPool[] {
  const pools: ExpectedPool[] = []
  for (let epoch = FIRST_EPOCH; epoch <= NEXT_EPOCH; epoch += 1) {
    for (const gpuClass of gpuClassKeys) {
      const granted = grants
        .filter((grant) => grant.epoch === epoch && grant.gpuClass === gpuClass)
        .reduce((sum, { milliHours }) => sum + milliHours, 0n)
      const capacity = capacityOf(commitments, epoch, gpuClass)
      const round = rounds.find((each) => each.epoch === epoch && each.gpuClass === gpuClass)
      const divided = [...(round?.shares.values() ?? [])].reduce((sum, share) => sum + share, 0n)
      pools.push({ epoch, gpuClassId: GPU_CLASS[gpuClass], capacity, granted, divided })
    }
  }
  return pools
}
