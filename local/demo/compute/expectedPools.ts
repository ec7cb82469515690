import type { ExpectedPool } from '../DemoPlan.ts'
import { capacityOf, type Commitment, FIRST_EPOCH, NEXT_EPOCH } from './commitments.ts'
import { GPU_CLASS, gpuClassKeys } from './gpuClasses.ts'
import type { Grant } from './grants.ts'

/** What the allocator must say of every epoch and class when all commitments and grants are on the chain. */
export function expectedPools(commitments: readonly Commitment[], grants: readonly Grant[]): readonly ExpectedPool[] {
  const pools: ExpectedPool[] = []
  for (let epoch = FIRST_EPOCH; epoch <= NEXT_EPOCH; epoch += 1) {
    for (const gpuClass of gpuClassKeys) {
      const granted = grants
        .filter((grant) => grant.epoch === epoch && grant.gpuClass === gpuClass)
        .reduce((sum, { milliHours }) => sum + milliHours, 0n)
      const capacity = capacityOf(commitments, epoch, gpuClass)
      pools.push({ epoch, gpuClassId: GPU_CLASS[gpuClass], capacity, granted })
    }
  }
  return pools
}
