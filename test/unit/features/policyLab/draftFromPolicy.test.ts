import { describe, expect, it } from 'vitest'
import { policyDraftChange } from '../../../../src/domain/actions/form/policyDraftChange.ts'
import { draftFromPolicy } from '../../../../src/features/policyLab/draftFromPolicy.ts'
import { openPolicy } from '../../domain/policy/policyVectors.ts'

const NOW = 1_790_000_000n
type Facts = Parameters<typeof draftFromPolicy>[0]
const rules = { ...openPolicy, maxGpusPerLease: 64n, maxProjectFlop: 3n * 10n ** 24n, validUntil: NOW + 86_400n }
const policy = { number: 4n, kind: 'Base', name: 'Research', retiredTimestamp: null, ...rules } as Facts

describe('a draft that starts from a policy', () => {
  it('changes nothing but its beginning: it would take the place of that policy', () => {
    const { change, errors } = policyDraftChange(draftFromPolicy(policy, NOW), NOW)
    expect(errors).toEqual({})
    expect(change?.retire).toEqual([4n])
    expect(change?.add).toHaveLength(1)
    expect(change?.add[0]).toMatchObject({
      kind: 'Base',
      rules: { ...rules, validFrom: 0n, validUntil: (rules.validUntil / 60n) * 60n },
    })
  })

  it('ends nothing that is over, and does not end in the past itself', () => {
    const expired = draftFromPolicy({ ...policy, validUntil: NOW }, NOW)
    expect([expired.retirePredecessor, expired.rules.validUntil]).toEqual([false, ''])
    expect(draftFromPolicy({ ...policy, retiredTimestamp: NOW - 1n }, NOW).retirePredecessor).toBe(false)
  })
})
