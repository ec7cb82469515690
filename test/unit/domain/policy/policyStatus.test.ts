import { expect, it } from 'vitest'
import { policyStatus } from '../../../../src/domain/policy/policyStatus.ts'

const policy = { validFrom: 100n, validUntil: 200n, retiredTimestamp: null }

it('a policy is in force from validFrom until just before validUntil', () => {
  expect([99n, 100n, 199n, 200n].map((now) => policyStatus(policy, now))).toEqual([
    'upcoming',
    'inForce',
    'inForce',
    'expired',
  ])
})

it('a retired policy stays retired, also after it would have expired', () => {
  expect(policyStatus({ ...policy, retiredTimestamp: 150n }, 500n)).toBe('retired')
})
