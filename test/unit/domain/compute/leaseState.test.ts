import { describe, expect, it } from 'vitest'
import {
  countedMilliHours,
  leaseState,
  type LeaseTimes,
  REPORT_SECONDS,
} from '../../../../src/domain/compute/leaseState.ts'

const lease = (step: LeaseTimes['step']) => ({
  step,
  reviewEndsAt: 100n,
  acceptBy: 200n,
  disputeBy: 300n,
  epochEnd: 1_000n,
  milliHours: 80n,
  usedMilliHours: step === 'Reported' || step === 'Settled' || step === 'Disputed' ? 50n : null,
})

describe('where a lease stands', () => {
  it.each([
    ['Pending', 99n, 'Pending'],
    ['Pending', 100n, 'ReviewEnded'],
    ['Offered', 200n, 'Offered'],
    ['Offered', 201n, 'Lapsed'],
    ['Active', 999n + REPORT_SECONDS, 'Active'],
    ['Active', 1_000n + REPORT_SECONDS, 'Expired'],
    ['Reported', 300n, 'Reported'],
    ['Reported', 301n, 'Undisputed'],
    ['Settled', 9_999n, 'Settled'],
    ['Refused', 9_999n, 'Refused'],
  ] as const)('%s at %d is %s', (step, now, expected) => {
    expect(leaseState(lease(step), now)).toBe(expected)
  })

  it('counts what was reported, all of it when disputed or never reported, nothing when it never ran', () => {
    const late = 2_000n + REPORT_SECONDS
    const steps = ['Settled', 'Reported', 'Disputed', 'Active', 'Refused', 'Reclaimed'] as const
    expect(steps.map((step) => countedMilliHours(lease(step), late))).toEqual([50n, 50n, 80n, 80n, 0n, 0n])
    expect((['Reported', 'Active'] as const).map((step) => countedMilliHours(lease(step), 0n))).toEqual([null, null])
  })
})
