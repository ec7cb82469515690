import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPassing, isThresholdReached } from '../../../../src/domain/governor/isPassing.ts'

const votes = fc.bigInt({ min: 0n, max: 10n ** 26n })
const tally = fc.record({
  forVotes: votes,
  againstVotes: votes,
  abstainVotes: votes,
  thresholdBps: fc.integer({ min: 5_000, max: 8_000 }),
})

describe('isPassing', () => {
  it('needs strictly more than the threshold', () => {
    expect(isThresholdReached({ forVotes: 5n, againstVotes: 5n, abstainVotes: 0n }, 5_000)).toBe(false)
    expect(isThresholdReached({ forVotes: 6_001n, againstVotes: 3_999n, abstainVotes: 0n }, 6_000)).toBe(true)
    expect(isThresholdReached({ forVotes: 0n, againstVotes: 0n, abstainVotes: 9n }, 5_000)).toBe(false)
  })

  it('is never lost by more For or Abstain, nor won by more Against', () => {
    fc.assert(
      fc.property(tally, votes, votes, (facts, quorum, more) => {
        const now = isPassing(facts, quorum)
        if (now) {
          expect(isPassing({ ...facts, forVotes: facts.forVotes + more }, quorum)).toBe(true)
          expect(isPassing({ ...facts, abstainVotes: facts.abstainVotes + more }, quorum)).toBe(true)
        } else {
          expect(isPassing({ ...facts, againstVotes: facts.againstVotes + more }, quorum)).toBe(false)
        }
      }),
    )
  })
})
