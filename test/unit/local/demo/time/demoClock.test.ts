import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  DEMO_END_SECONDS,
  DEMO_START_SECONDS,
  momentAtOrAfter,
  slotAtOrAfter,
  slotTime,
} from '../../../../../local/demo/time/demoClock.ts'

const aTime = fc.integer({ min: DEMO_START_SECONDS, max: DEMO_END_SECONDS })

describe('the slots of the history', () => {
  it('lie apart by ten minutes and more, so that an overflowing block has room', () => {
    fc.assert(
      fc.property(fc.nat(800), (slot) => {
        expect(slotTime(slot + 1) - slotTime(slot)).toBeGreaterThanOrEqual(600)
      }),
    )
  })

  it('give the first time at or after the one asked for, less than eight hours away', () => {
    fc.assert(
      fc.property(aTime, (time) => {
        const slot = slotAtOrAfter(time)
        expect(slotTime(slot)).toBeGreaterThanOrEqual(time)
        expect(slot === 0 || slotTime(slot - 1) < time).toBe(true)
        expect(momentAtOrAfter(time) - time).toBeLessThan(8 * 3_600)
      }),
    )
  })

  it('begin on 20 July and end on 23 November 2026', () => {
    expect(new Date(DEMO_START_SECONDS * 1_000).toISOString()).toBe('2026-07-20T00:00:00.000Z')
    expect(new Date(DEMO_END_SECONDS * 1_000).toISOString()).toBe('2026-11-23T20:00:00.000Z')
  })
})
