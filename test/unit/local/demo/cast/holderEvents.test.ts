import { parseEther } from 'viem'
import { describe, expect, it } from 'vitest'
import { castAccounts } from '../../../../../local/demo/cast/castAccounts.ts'
import { planFirstDelegations } from '../../../../../local/demo/cast/firstDelegations.ts'
import { planHolderEvents } from '../../../../../local/demo/cast/holderEvents.ts'
import { planHoldings } from '../../../../../local/demo/cast/holdings.ts'
import { createRandom } from '../../../../../local/demo/model/createRandom.ts'
import { snapshotAt } from '../../../../../local/demo/model/ledger.ts'
import { DEMO_END_SECONDS } from '../../../../../local/demo/time/demoClock.ts'
import { demoInput } from '../demoInput.ts'

const CAP = parseEther('4100000')

describe.each(['plenum', 'another', 'a third', 'a fourth'])('the holders of the history, seed "%s"', (seed) => {
  const { accounts, councilMembers, initialBalances, contracts } = demoInput(seed)
  const random = createRandom(seed)
  const cast = castAccounts(accounts, councilMembers)
  const holdings = planHoldings(cast, random.fork('holdings'))
  const delegations = planFirstDelegations(cast, holdings, random.fork('delegations'))
  const events = planHolderEvents(cast, initialBalances, holdings, delegations, random.fork('holders'))
  const end = snapshotAt(initialBalances, events, DEMO_END_SECONDS)

  it('are more than eighty, of very different size, and hold 82 of 100 million', () => {
    const held = [...end.balances].filter(([account, balance]) => account !== contracts.treasury && balance > 0n)
    expect(held.length).toBeGreaterThan(80)
    expect(held.reduce((sum, [, balance]) => sum + balance, 0n)).toBe(parseEther('82000000'))
    const amounts = held.map(([, balance]) => balance).toSorted((left, right) => Number(right - left))
    const tenth = amounts.slice(0, Math.floor(amounts.length / 10)).reduce((sum, amount) => sum + amount, 0n)
    expect(Number(tenth)).toBeGreaterThan(0.4 * Number(parseEther('82000000')))
  })

  it('leave two delegates above the power cap, from beginning to end', () => {
    for (const event of events.filter(({ kind }) => kind === 'delegate').slice(-10)) {
      const { votes } = snapshotAt(initialBalances, events, event.at)
      expect(votes.get(cast.delegates.harbor)).toBeGreaterThan(CAP)
      expect(votes.get(cast.delegates.northlight)).toBeGreaterThan(CAP)
    }
  })

  it('leave the accounts set aside for the reader as they were', () => {
    expect(end.delegates.get(cast.overrideHolder)).toBe(cast.delegates.commons)
    expect(end.delegates.get(cast.undelegatedHolder)).toBeUndefined()
    expect(end.balances.get(cast.undelegatedHolder)).toBe(holdings.get(cast.undelegatedHolder))
  })
})
