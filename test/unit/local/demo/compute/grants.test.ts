import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capacityOf, LAST_FROZEN_EPOCH, planCommitments } from '../../../../../local/demo/compute/commitments.ts'
import { freezeDay } from '../../../../../local/demo/compute/epochDays.ts'
import { gpuClassKeys } from '../../../../../local/demo/compute/gpuClasses.ts'
import { type Grant, maxShareBpsOf, planGrants } from '../../../../../local/demo/compute/grants.ts'
import { recipients } from '../../../../../local/demo/compute/recipients.ts'
import { createRandom } from '../../../../../local/demo/model/createRandom.ts'
import { demoInput } from '../demoInput.ts'

const { settings } = demoInput('any')

function plan(seed: string) {
  const random = createRandom(seed)
  const commitments = planCommitments(settings, random.fork('commitments'))
  return { commitments, grants: planGrants(commitments, random.fork('grants')) }
}

const parentOf = (grant: Grant) => {
  const recipient = recipients.find(({ key }) => key === grant.recipient)
  return recipient?.parentId === 0 ? recipient.id : recipient?.parentId
}
const sum = (grants: readonly Grant[]) => grants.reduce((total, { milliHours }) => total + milliHours, 0n)

describe('the grants of the history', () => {
  it('stay within capacity and within the cap of each organisation, whatever the seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { commitments, grants } = plan(seed)
        for (let epoch = 1; epoch <= LAST_FROZEN_EPOCH; epoch += 1) {
          for (const gpuClass of gpuClassKeys) {
            const capacity = capacityOf(commitments, epoch, gpuClass)
            const pool = grants.filter((grant) => grant.epoch === epoch && grant.gpuClass === gpuClass)
            expect(sum(pool)).toBeLessThanOrEqual(capacity)
            const parents = Map.groupBy(pool, parentOf)
            for (const ofParent of parents.values()) {
              expect(sum(ofParent) * 10_000n).toBeLessThanOrEqual(capacity * BigInt(maxShareBpsOf(epoch)))
            }
            for (const { milliHours } of pool) expect(milliHours).toBeGreaterThan(0n)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('bring one recipient to its cap in the last epoch, at a concentration between 0.13 and 0.18', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { commitments, grants } = plan(seed)
        const capacity = capacityOf(commitments, LAST_FROZEN_EPOCH, 'h100')
        expect(Number(capacity / 1_000n)).toBeGreaterThan(380_000)
        const pool = grants.filter(({ epoch, gpuClass }) => epoch === LAST_FROZEN_EPOCH && gpuClass === 'h100')
        const shares = [...Map.groupBy(pool, parentOf).values()].map((ofParent) => sum(ofParent))
        expect(shares.toSorted((left, right) => Number(right - left))[0]).toBe((capacity * 2_000n) / 10_000n)
        const total = Number(sum(pool))
        const herfindahl = shares.reduce((index, share) => index + (Number(share) / total) ** 2, 0)
        expect(herfindahl).toBeGreaterThan(0.13)
        expect(herfindahl).toBeLessThan(0.18)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the commitments of the history', () => {
  it('are made before the freeze of their epoch, and none by the suspended provider is left after its trim', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const { commitments } = plan(seed)
        for (const { epoch, day } of commitments) expect(day).toBeLessThan(freezeDay(epoch, settings) - 0.4)
        const ofSuspended = commitments.filter(({ provider, epoch }) => provider === 'quarry' && epoch >= 4)
        expect(ofSuspended.filter(({ isTrim }) => isTrim)).toHaveLength(2)
        expect(ofSuspended.every(({ epoch }) => epoch === 4)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })
})
