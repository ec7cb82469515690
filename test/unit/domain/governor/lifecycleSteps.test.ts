import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lifecycleSteps } from '../../../../src/domain/governor/lifecycleSteps.ts'
import { EXPIRY_SECONDS, proposalState } from '../../../../src/domain/governor/proposalState.ts'
import { proposalFacts, summary } from './proposalFacts.ts'

const statuses = (...parameters: Parameters<typeof lifecycleSteps>) =>
  lifecycleSteps(...parameters).map(({ status }) => status)

describe('lifecycleSteps', () => {
  it('has one present step at any time, with all before it done', () => {
    fc.assert(
      fc.property(proposalFacts, fc.bigInt({ min: 0n, max: 9_000_000n }), (all, offset) => {
        const now = all.createdTimestamp + offset
        // What has not happened yet is not among the facts.
        const ahead = all.queuedTimestamp !== null && all.queuedTimestamp > now
        const facts = ahead ? { ...all, queuedTimestamp: null, etaSeconds: null } : all
        const state = proposalState(facts, 0n, now)
        const steps = lifecycleSteps(facts, state, 172_800n)
        const present = steps.findIndex(({ status }) => status === 'now' || status === 'stopped')
        expect(present).toBeGreaterThan(0)
        expect(steps.slice(0, present).every(({ status }) => status === 'done')).toBe(true)
        expect(new Set(steps.slice(present + 1).map(({ status }) => status)).size).toBeLessThanOrEqual(1)
        const { fromSeconds, untilSeconds } = steps[present] ?? {}
        if (steps[present]?.status === 'now' && fromSeconds != null && untilSeconds != null) {
          expect(fromSeconds).toBeLessThanOrEqual(now)
        }
      }),
    )
  })

  it('is all done when executed', () => {
    const facts = summary({ etaSeconds: 3_000n, executedTimestamp: 3_100n })
    expect(new Set(statuses(facts, 'Executed', null))).toEqual(new Set(['done']))
  })

  it('stops where it was cancelled', () => {
    const stopped = ['done', 'done', 'stopped', 'skipped', 'skipped', 'skipped']
    expect(statuses(summary({ canceledTimestamp: 1_500n }), 'Canceled', null)).toEqual(stopped)
    expect(lifecycleSteps(summary({ canceledTimestamp: 1_500n }), 'Canceled', null)[2]?.atSeconds).toBe(1_500n)
  })

  it('says when it can be in force at the earliest before it is queued', () => {
    expect(lifecycleSteps(summary(), 'Active', 172_800n)[5]).toMatchObject({ status: 'ahead', atSeconds: 174_801n })
    expect(lifecycleSteps(summary(), 'Succeeded', 172_800n)[5]).toMatchObject({ status: 'ahead', atSeconds: null })
    const queued = summary({ queuedTimestamp: 2_500n, etaSeconds: 175_300n })
    expect(lifecycleSteps(queued, 'Queued', 172_800n)[5]).toMatchObject({ status: 'ahead', atSeconds: 175_300n })
  })

  it('says when it expired, in the queue or after the timelock', () => {
    expect(lifecycleSteps(summary(), 'Expired', null)[3]).toMatchObject({
      status: 'stopped',
      atSeconds: 2_000n + EXPIRY_SECONDS,
    })
    expect(lifecycleSteps(summary({ etaSeconds: 3_000n }), 'Expired', null)[4]).toMatchObject({
      status: 'stopped',
      atSeconds: 3_000n + EXPIRY_SECONDS,
    })
  })
})
