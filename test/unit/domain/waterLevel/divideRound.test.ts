import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideRound, type RoundRequest, type RoundTerms } from '../../../../src/domain/waterLevel/divideRound.ts'
import { moreSupport } from '../../../../src/domain/waterLevel/moreSupport.ts'
import { supportBudget, withMySupport } from '../../../../src/domain/waterLevel/withMySupport.ts'

const VOTE = 10n ** 18n
const votes = fc.bigInt({ min: 0n, max: 10n ** 26n })
const hours = fc.bigInt({ min: 0n, max: 10n ** 9n })

const terms: RoundTerms = {
  capacityMilliHours: 1_000n,
  grantedMilliHours: 0n,
  capMilliHours: 400n,
  minSupport: 2n * VOTE,
  squareRoot: true,
}
const request = (recipientId: bigint, milliHours: bigint, support: bigint, grantedMilliHours = 0n): RoundRequest => ({
  recipientId,
  milliHours,
  support: support * VOTE,
  grantedMilliHours,
})

/** Requests of recipients 1…n with random support. */
const requests = fc.array(fc.tuple(hours, votes, hours), { minLength: 1, maxLength: 12 }).map((rows) =>
  rows.map(([milliHours, support, grantedMilliHours], index) => ({
    recipientId: BigInt(index + 1),
    milliHours,
    support,
    grantedMilliHours,
  })),
)

/** One voter's ballot: what they give to each recipient, in any order. */
const ballot = (recipients: number) => fc.array(votes, { minLength: recipients, maxLength: recipients })

const supportedBy = (ballots: readonly (readonly bigint[])[], asked: readonly RoundRequest[]): RoundRequest[] =>
  asked.map((each, index) => ({ ...each, support: ballots.reduce((sum, given) => sum + (given[index] ?? 0n), 0n) }))

describe('the division of a round', () => {
  it('says what bound each request', () => {
    const { shares, full } = divideRound(
      [
        request(1n, 0n, 50n),
        request(2n, 100n, 1n),
        request(3n, 50n, 100n),
        request(4n, 900n, 10_000n),
        request(5n, 900n, 100n),
        request(6n, 900n, 100n, 400n),
        request(7n, 900n, 100n),
      ],
      { ...terms, grantedMilliHours: 400n },
    )
    expect(full).toBe(false)
    expect(shares.map(({ bound }) => bound)).toEqual([
      'withdrawn',
      'support',
      'request',
      'cap',
      'level',
      'cap',
      'level',
    ])
    expect(shares.map(({ milliHours }) => milliHours)).toEqual([0n, 0n, 50n, 400n, 75n, 0n, 75n])
  })

  it('conserves: no more than what grants left, and no organisation above the cap', () => {
    const rules = fc.record({
      capacityMilliHours: hours,
      grantedMilliHours: fc.constant(0n),
      capMilliHours: hours,
      minSupport: votes,
      squareRoot: fc.boolean(),
    })
    fc.assert(
      fc.property(requests, rules, (asked, rule) => {
        const { shares, dividedMilliHours, restMilliHours, full } = divideRound(asked, rule)
        expect(dividedMilliHours + restMilliHours).toBe(rule.capacityMilliHours)
        expect(restMilliHours).toBeGreaterThanOrEqual(0n)
        if (!full) expect(restMilliHours).toBeLessThan(BigInt(asked.length))
        for (const [index, { milliHours, weight }] of shares.entries()) {
          const { grantedMilliHours = 0n, support = 0n } = asked[index] ?? {}
          if (milliHours > 0n) expect(milliHours + grantedMilliHours).toBeLessThanOrEqual(rule.capMilliHours)
          if (support < rule.minSupport) expect([milliHours, weight]).toEqual([0n, 0n])
        }
      }),
    )
  })

  it('is the same when a voter splits a wallet in two and gives the same in all', () => {
    fc.assert(
      fc.property(
        requests.chain((asked) =>
          fc.tuple(fc.constant(asked), ballot(asked.length), ballot(asked.length), fc.integer({ min: 0, max: 100 })),
        ),
        ([asked, others, mine, percent]) => {
          const part = mine.map((given) => (given * BigInt(percent)) / 100n)
          const rest = mine.map((given, index) => given - (part[index] ?? 0n))
          const rule = { ...terms, capacityMilliHours: 10n ** 8n, capMilliHours: 10n ** 8n }
          expect(divideRound(supportedBy([others, part, rest], asked), rule)).toEqual(
            divideRound(supportedBy([others, mine], asked), rule),
          )
        },
      ),
    )
  })

  it('gives a wallet no larger budget in parts than whole, unless the whole is above the cap of one account', () => {
    fc.assert(
      fc.property(votes, votes, votes, (one, two, cap) => {
        const inParts = supportBudget(one, cap) + supportBudget(two, cap)
        if (one + two <= cap) expect(inParts).toBe(supportBudget(one + two, cap))
        else expect(inParts).toBeGreaterThanOrEqual(supportBudget(one + two, cap))
      }),
    )
  })
})

describe('what more votes would have given', () => {
  const round = [request(1n, 900n, 100n), request(2n, 900n, 100n), request(3n, 30n, 9n), request(4n, 100n, 1n)]
  const rule = { ...terms, capacityMilliHours: 430n }

  it('is more for who is bound by the level, nothing for who has all that was asked, and all for who becomes eligible', () => {
    expect(moreSupport(round, rule, 1n, 21n * VOTE)).toEqual({ milliHours: 200n, withMore: 210n })
    expect(moreSupport(round, rule, 3n, 21n * VOTE)).toEqual({ milliHours: 30n, withMore: 30n })
    expect(moreSupport(round, rule, 4n, VOTE)).toEqual({ milliHours: 0n, withMore: 26n })
    expect(moreSupport(round, rule, 9n, VOTE)).toBeNull()
  })

  it('is never less', () => {
    fc.assert(
      fc.property(requests, votes, (asked, extra) => {
        const more = moreSupport(asked, { ...terms, capacityMilliHours: 10n ** 9n }, 1n, extra)
        expect(more?.withMore).toBeGreaterThanOrEqual(more?.milliHours ?? 0n)
      }),
    )
  })

  it('moves one voter support from what it was to what it would be', () => {
    const before = new Map([[1n, 40n * VOTE]])
    const after = new Map([
      [1n, 10n * VOTE],
      [2n, 30n * VOTE],
    ])
    expect(withMySupport(round, before, after).map(({ support }) => support / VOTE)).toEqual([70n, 130n, 9n, 1n])
  })
})
