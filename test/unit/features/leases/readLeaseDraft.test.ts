import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { draftOf } from '../../../../src/features/leases/leaseDraft.ts'
import { readLeaseDraft } from '../../../../src/features/leases/readLeaseDraft.ts'

const REQUEST = {
  recipientId: 9n,
  projectId: 2n,
  providerId: 3n,
  epoch: 7n,
  classId: 3,
  purpose: 0,
  dataClass: 1,
  riskTier: 1,
  oversight: 2,
  gpus: 8,
  durationSeconds: 86_400,
}

describe('a lease as it is typed', () => {
  it('is the request that a draft was made from, in steps of a hundredth of an hour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 5_000 }), (hundredths, gpus) => {
        const asked = { ...REQUEST, gpus, durationSeconds: hundredths * 36 }
        expect(asked).toMatchObject(readLeaseDraft(draftOf(asked)).request ?? { nothing: 'was read' })
      }),
    )
  })

  it.each([
    ['gpus', '0', 'positive'],
    ['gpus', '4294967296', 'tooLarge'],
    ['gpus', '1.5', 'tooPrecise'],
    ['hours', '0.001', 'tooPrecise'],
    ['hours', '', 'required'],
    ['tier', '256', 'tooLarge'],
    ['purpose', 'x', 'number'],
  ] as const)('is none with %s of "%s"', (field, value, kind) => {
    const { request, errors } = readLeaseDraft({ ...draftOf(REQUEST), [field]: value })
    expect(request).toBeNull()
    expect(errors[field]).toEqual({ kind })
  })
})
