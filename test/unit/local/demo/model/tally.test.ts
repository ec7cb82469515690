import fc from 'fast-check'
import type { Address } from 'viem'
import { describe, expect, it } from 'vitest'
import type { Snapshot } from '../../../../../local/demo/model/ledger.ts'
import { type Ballot, isPassing, type Support, tally } from '../../../../../local/demo/model/tally.ts'

const accounts: readonly Address[] = ['0x01', '0x02', '0x03', '0x04', '0x05']
const CAP = 100n

const aSnapshot = fc
  .tuple(
    fc.array(fc.bigInt({ min: 1n, max: 160n }), { minLength: 5, maxLength: 5 }),
    fc.array(fc.nat(4), { minLength: 5, maxLength: 5 }),
  )
  .map(([amounts, choices]): Snapshot => {
    const balances = new Map(accounts.map((account, place) => [account, amounts[place] ?? 0n]))
    const delegates = new Map(accounts.map((account, place) => [account, accounts[choices[place] ?? 0] ?? account]))
    const votes = new Map<Address, bigint>()
    for (const [account, delegate] of delegates) {
      votes.set(delegate, (votes.get(delegate) ?? 0n) + (balances.get(account) ?? 0n))
    }
    return { balances, delegates, votes }
  })
const someBallots = fc.uniqueArray(
  fc.record({
    voter: fc.constantFrom(...accounts),
    support: fc.constantFrom<Support>('for', 'against', 'abstain'),
    isOverride: fc.boolean(),
  }),
  { selector: ({ voter, isOverride }) => `${voter}${isOverride}`, maxLength: 10 },
)

describe('tally', () => {
  it('does not depend on the order of the ballots', () => {
    const twoOrders = someBallots.chain((ballots) =>
      fc.tuple(fc.constant(ballots), fc.shuffledSubarray(ballots, { minLength: ballots.length })),
    )
    fc.assert(
      fc.property(aSnapshot, twoOrders, (snapshot, [ballots, reordered]) => {
        expect(tally(reordered, snapshot, CAP)).toEqual(tally(ballots, snapshot, CAP))
      }),
    )
  })

  it('never counts more for an account than the cap, nor more in all than the voters hold and stand for', () => {
    fc.assert(
      fc.property(aSnapshot, someBallots, (snapshot, ballots) => {
        for (const account of accounts) {
          const own = ballots.filter(({ voter }) => voter === account)
          const others = ballots.filter(({ voter, isOverride }) => voter !== account && isOverride)
          const total = (counted: Readonly<Record<Support, bigint>>) => counted.for + counted.against + counted.abstain
          // Overrides of others only lower what this account counts for; without them it is largest.
          expect(total(tally(own, snapshot, CAP))).toBeLessThanOrEqual(CAP)
          const besideOthers = total(tally([...others, ...own], snapshot, CAP)) - total(tally(others, snapshot, CAP))
          expect(besideOthers).toBeLessThanOrEqual(CAP)
        }
      }),
    )
  })

  it('takes an override back from the delegate, with the whole balance', () => {
    const snapshot: Snapshot = {
      balances: new Map([
        ['0x01', 30n],
        ['0x02', 40n],
      ]),
      delegates: new Map([
        ['0x01', '0x01'],
        ['0x02', '0x01'],
      ]),
      votes: new Map([['0x01', 70n]]),
    }
    const ballots: Ballot[] = [
      { voter: '0x01', support: 'for', isOverride: false },
      { voter: '0x02', support: 'against', isOverride: true },
    ]
    expect(tally(ballots, snapshot, CAP)).toEqual({ for: 30n, against: 40n, abstain: 0n })
  })

  it('passes above the threshold only, and with Abstain counted to the quorum', () => {
    const rules = { quorum: 100n, thresholdBps: 6_000 }
    expect(isPassing({ for: 60n, against: 40n, abstain: 40n }, rules)).toBe(false)
    expect(isPassing({ for: 61n, against: 40n, abstain: 39n }, rules)).toBe(true)
    expect(isPassing({ for: 61n, against: 40n, abstain: 38n }, rules)).toBe(false)
  })
})
