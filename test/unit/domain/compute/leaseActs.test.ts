import { describe, expect, it } from 'vitest'
import { type LeaseRoles, mayAct, possibleActs } from '../../../../src/domain/compute/leaseActs.ts'
import { type LeaseStep, REPORT_SECONDS } from '../../../../src/domain/compute/leaseState.ts'

const NOBODY: LeaseRoles = {
  isProvider: false,
  isRecipient: false,
  isCouncilMember: false,
  hasConfirmedRefusal: false,
  isRefusedByCouncil: false,
}

const acts = (step: LeaseStep, now: bigint, roles: Partial<LeaseRoles> = {}) => {
  const times = { reviewEndsAt: 100n, acceptBy: 200n, disputeBy: 900n, epochStart: 500n, epochEnd: 1_000n }
  return possibleActs({ step, ...times }, { ...NOBODY, ...roles }, now)
}

describe('what can be done with a lease', () => {
  it.each([
    ['Pending', 50n, {}, ['confirmRefusal']],
    ['Pending', 50n, { hasConfirmedRefusal: true }, ['revokeRefusalConfirmation']],
    ['Pending', 50n, { isRefusedByCouncil: true }, ['refuseLease', 'confirmRefusal']],
    ['Pending', 100n, {}, ['finishReview', 'confirmRefusal']],
    ['Offered', 200n, {}, ['acceptLease']],
    ['Offered', 201n, {}, ['reclaimLease']],
    ['Active', 499n, {}, []],
    ['Active', 500n, {}, ['reportUsage']],
    ['Active', 1_000n + REPORT_SECONDS, {}, []],
    ['Reported', 900n, {}, ['disputeUsage']],
    ['Reported', 901n, {}, ['settleLease']],
    ['Settled', 901n, {}, []],
    ['Disputed', 901n, {}, []],
    ['Refused', 50n, {}, []],
    ['Reclaimed', 50n, {}, []],
  ] as const)('%s at %d', (step, now, roles, expected) => {
    expect(acts(step, now, roles)).toEqual(expected)
  })

  it('is for operators and council members where the contract asks for them, else for anyone', () => {
    const may = (act: Parameters<typeof mayAct>[0], roles: Partial<LeaseRoles>) => mayAct(act, { ...NOBODY, ...roles })
    expect([may('acceptLease', {}), may('acceptLease', { isProvider: true })]).toEqual([false, true])
    expect([may('reportUsage', { isRecipient: true }), may('reportUsage', { isProvider: true })]).toEqual([false, true])
    expect([may('disputeUsage', { isProvider: true }), may('disputeUsage', { isRecipient: true })]).toEqual([
      false,
      true,
    ])
    expect([may('confirmRefusal', {}), may('confirmRefusal', { isCouncilMember: true })]).toEqual([false, true])
    for (const act of ['finishReview', 'refuseLease', 'reclaimLease', 'settleLease'] as const) {
      expect(may(act, {})).toBe(true)
    }
  })
})
