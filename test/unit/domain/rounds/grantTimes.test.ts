import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextGrantEpoch, roundStanding } from '../../../../src/domain/rounds/grantTimes.ts'
import { roundTimes } from '../../../../src/domain/rounds/roundTimes.ts'

const supportEnd = (of: typeof schedule, epoch: bigint) => roundTimes(of, epoch).supportEnd
const schedule = { genesis: 1_000n, epochLength: 100n, lead: 40n, requestSeconds: 10n, supportSeconds: 20n }

describe('when a grant is possible', () => {
  it('takes the first epoch whose support has not ended by then', () => {
    expect(supportEnd(schedule, 3n)).toBe(1_290n)
    expect(nextGrantEpoch(schedule, 0n)).toBe(0n)
    expect(nextGrantEpoch(schedule, 1_289n)).toBe(3n)
    expect(nextGrantEpoch(schedule, 1_290n)).toBe(4n)
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 6n }), (at) => {
        const epoch = nextGrantEpoch(schedule, at)
        expect(supportEnd(schedule, epoch)).toBeGreaterThan(at)
        if (epoch > 0n) expect(supportEnd(schedule, epoch - 1n)).toBeLessThanOrEqual(at)
      }),
    )
  })

  it('is blocked from the end of support until the round is settled, if there is any request', () => {
    const round = { supportEndSeconds: 50n, requestCount: 2n, settled: false }
    expect(roundStanding(round, 49n)).toBe('before')
    expect(roundStanding(round, 50n)).toBe('blocked')
    expect(roundStanding({ ...round, requestCount: 0n }, 50n)).toBe('none')
    expect(roundStanding({ ...round, settled: true }, 50n)).toBe('settled')
  })
})
