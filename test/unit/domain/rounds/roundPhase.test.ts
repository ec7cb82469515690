import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ROUND_PHASES, roundPhase } from '../../../../src/domain/rounds/roundPhase.ts'
import { roundTimes } from '../../../../src/domain/rounds/roundTimes.ts'

const DAY = 86_400n
/** As on the local chain. */
const schedule = {
  genesis: 1_786_320_000n,
  epochLength: 14n * DAY,
  lead: 20n * DAY,
  requestSeconds: 10n * DAY,
  supportSeconds: 9n * DAY,
}
const times = roundTimes(schedule, 8n)

describe('roundTimes', () => {
  it('counts requests from the freeze, support after them, and ends before the epoch starts', () => {
    const start = schedule.genesis + 8n * schedule.epochLength
    expect(times).toEqual({
      freeze: start - 20n * DAY,
      supportStart: start - 10n * DAY,
      supportEnd: start - DAY,
      start,
    })
  })
})

describe('roundPhase', () => {
  it.each([
    ['upcoming', times.freeze - 1n],
    ['requests', times.freeze],
    ['requests', times.supportStart - 1n],
    ['support', times.supportStart + 1n],
    ['support', times.supportEnd - 1n],
    ['settling', times.supportEnd],
    ['settling', times.start + 90n * DAY],
  ] as const)('is %s at the bounds of the contract', (phase, now) => {
    expect(roundPhase(times, false, now)).toBe(phase)
    expect(roundPhase(times, true, now)).toBe('settled')
  })

  it('never goes back while time passes', () => {
    const anyTime = fc.bigInt({ min: times.freeze - 30n * DAY, max: times.start + 30n * DAY })
    fc.assert(
      fc.property(anyTime, anyTime, (one, two) => {
        const [before, after] = one < two ? [one, two] : [two, one]
        const place = (now: bigint) => ROUND_PHASES.indexOf(roundPhase(times, false, now))
        expect(place(before)).toBeLessThanOrEqual(place(after))
      }),
    )
  })
})
