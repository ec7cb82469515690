import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedVotes } from '../../../../src/domain/governor/countedVotes.ts'

const wei = fc.bigInt({ min: 0n, max: 10n ** 26n })

describe('countedVotes', () => {
  it('takes back first and caps then', () => {
    expect(countedVotes({ pastVotes: 100n, takenBack: 30n, capWei: 50n })).toEqual({
      pastVotes: 100n,
      takenBack: 30n,
      aboveCap: 20n,
      counts: 50n,
    })
  })

  it('adds up, and stays within the cap together with own votes', () => {
    fc.assert(
      fc.property(wei, wei, wei, wei, (pastVotes, taken, capWei, own) => {
        const takenBack = taken < pastVotes ? taken : pastVotes
        const ownWei = own < capWei ? own : capWei
        const result = countedVotes({ pastVotes, takenBack, capWei, ownWei })
        expect(result.takenBack + result.aboveCap + result.counts).toBe(pastVotes)
        expect(result.counts + ownWei).toBeLessThanOrEqual(capWei)
        expect(result.aboveCap).toBeGreaterThanOrEqual(0n)
      }),
    )
  })
})
