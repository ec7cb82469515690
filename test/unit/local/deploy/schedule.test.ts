import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { genesisAfter, midnightAtOrAfter } from '../../../../local/deploy/schedule.ts'

const timestamps = fc.integer({ min: 0, max: 4_000_000_000 })

describe('schedule', () => {
  it('finds the first midnight at or after a time', () => {
    fc.assert(
      fc.property(timestamps, (timestampSeconds) => {
        const midnight = midnightAtOrAfter(timestampSeconds)
        expect(midnight % 86_400).toBe(0)
        expect(midnight).toBeGreaterThanOrEqual(timestampSeconds)
        expect(midnight - timestampSeconds).toBeLessThan(86_400)
      }),
    )
  })

  it('leaves the lead and an hour before genesis, and hardly more than a day beyond', () => {
    fc.assert(
      fc.property(timestamps, fc.integer({ min: 176_400, max: 5_184_000 }), (timestampSeconds, leadSeconds) => {
        const spare = genesisAfter(timestampSeconds, leadSeconds) - timestampSeconds - leadSeconds
        expect(spare).toBeGreaterThanOrEqual(3_600)
        expect(spare).toBeLessThan(3_600 + 86_400)
      }),
    )
  })
})
