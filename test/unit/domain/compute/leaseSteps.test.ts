import { describe, expect, it } from 'vitest'
import { REPORT_SECONDS } from '../../../../src/domain/compute/leaseState.ts'
import { type LeaseHistory, leaseSteps } from '../../../../src/domain/compute/leaseSteps.ts'

const lease = (step: LeaseHistory['step'], more: Partial<LeaseHistory> = {}): LeaseHistory => ({
  step,
  reviewEndsAt: null,
  acceptBy: 200n,
  disputeBy: null,
  epochStart: 500n,
  epochEnd: 1_000n,
  openedTimestamp: 10n,
  acceptedTimestamp: null,
  refusedTimestamp: null,
  reclaimedTimestamp: null,
  reportedTimestamp: null,
  disputedTimestamp: null,
  settledTimestamp: null,
  ...more,
})

const accepted = { acceptedTimestamp: 150n }
const reported = { ...accepted, reportedTimestamp: 900n, disputeBy: 950n }

const states = (history: LeaseHistory, now: bigint) =>
  leaseSteps(history, now)
    .map(({ key, state }) => `${key} ${state}`)
    .join(', ')

describe('the way of a lease', () => {
  it.each([
    ['Offered', lease('Offered'), 100n, 'asked done, accept now, report ahead, dispute ahead, settle ahead'],
    ['lapsed', lease('Offered'), 201n, 'asked done, accept stopped, report ahead, dispute ahead, settle ahead'],
    ['Active', lease('Active', accepted), 600n, 'asked done, accept done, report now, dispute ahead, settle ahead'],
    [
      'expired',
      lease('Active', accepted),
      1_000n + REPORT_SECONDS,
      'asked done, accept done, report stopped, dispute ahead, settle ahead',
    ],
    ['Reported', lease('Reported', reported), 950n, 'asked done, accept done, report done, dispute now, settle ahead'],
    ['undisputed', lease('Reported', reported), 951n, 'asked done, accept done, report done, dispute done, settle now'],
    [
      'Disputed',
      lease('Disputed', { ...reported, disputedTimestamp: 940n }),
      9_999n,
      'asked done, accept done, report done, dispute stopped, settle ahead',
    ],
    [
      'Settled',
      lease('Settled', { ...reported, settledTimestamp: 960n }),
      9_999n,
      'asked done, accept done, report done, dispute done, settle done',
    ],
  ])('%s', (_name, history, now, expected) => {
    expect(states(history, now)).toBe(expected)
  })

  it('has a review only where there was one, and stops there when it was refused', () => {
    const pending = lease('Pending', { reviewEndsAt: 100n, acceptBy: null })
    expect(states(pending, 50n)).toMatch(/^asked done, review now, accept ahead/)
    expect(states(pending, 100n)).toMatch(/^asked done, review now/)
    expect(states({ ...pending, step: 'Refused', refusedTimestamp: 90n }, 100n)).toMatch(/review stopped, accept ahead/)
    expect(states({ ...pending, step: 'Offered', acceptBy: 300n }, 150n)).toMatch(/review done, accept now/)
  })
})
