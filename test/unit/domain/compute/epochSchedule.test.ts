import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { epochAt, epochPhase, epochTimes } from '../../../../src/domain/compute/epochSchedule.ts'

const DAY = 86_400n
const schedule = { genesis: 1_785_369_600n, epochLength: 14n * DAY, lead: 10n * DAY }

describe('epoch schedule', () => {
  it('has no epoch before genesis, and epoch 0 from it on', () => {
    expect(epochAt(schedule, schedule.genesis - 1n)).toBeNull()
    expect(epochAt(schedule, schedule.genesis)).toBe(0n)
  })

  it('puts every second into the one epoch that is in use then', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), (offset) => {
        const now = schedule.genesis + offset
        const epoch = epochAt(schedule, now)
        if (epoch === null) throw new Error('an epoch is in use after genesis')
        const { start, end } = epochTimes(schedule, epoch)
        expect(start <= now && now < end).toBe(true)
        expect(epochPhase(schedule, epoch, now)).toBe('use')
        expect(epochPhase(schedule, epoch + 1n, now)).not.toBe('use')
      }),
    )
  })

  it('takes its phases half-open, in order', () => {
    const { freeze, start, end } = epochTimes(schedule, 3n)
    expect([freeze - 1n, freeze, start - 1n, start, end - 1n, end].map((now) => epochPhase(schedule, 3n, now))).toEqual(
      ['commit', 'allocate', 'allocate', 'use', 'use', 'ended'],
    )
  })
})
