import { describe, expect, it } from 'vitest'
import { castAccounts } from '../../../../../local/demo/cast/castAccounts.ts'
import { demoAccounts } from '../../../../../local/demo/cast/demoAccounts.ts'
import { demoInput } from '../demoInput.ts'

describe('castAccounts', () => {
  it('gives no account two parts', () => {
    const { accounts, councilMembers } = demoInput('any')
    const cast = castAccounts(accounts, councilMembers)
    const all = [
      cast.deployer,
      ...cast.council,
      cast.councilSuccessor,
      ...Object.values(cast.delegates),
      ...Object.values(cast.providers),
      ...Object.values(cast.recipients),
      ...cast.donors,
      cast.newcomer,
      ...cast.holders,
    ]
    expect(new Set(all).size).toBe(all.length)
    expect(cast.holders).toContain(cast.overrideHolder)
    expect(cast.holders).toContain(cast.undelegatedHolder)
  })

  it('says what is missing when the node holds too few accounts, or not the keys of the council', () => {
    const few = demoInput('any', 60)
    expect(() => castAccounts(few.accounts, few.councilMembers)).toThrow('start the node with 120')
    expect(() => castAccounts(demoInput('any').accounts, ['0x000000000000000000000000000000000000dEaD'])).toThrow(
      'no key of the council',
    )
  })

  it('has about ten accounts to act as, each with a part of its own', () => {
    const { accounts, councilMembers } = demoInput('any')
    const chosen = demoAccounts(castAccounts(accounts, councilMembers))
    expect(chosen).toHaveLength(10)
    expect(new Set(chosen.map(({ address }) => address)).size).toBe(10)
  })
})
