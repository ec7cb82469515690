import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideEffect } from '../../../../src/data/voting/overrideEffect.ts'
import { voteSituation } from '../../../../src/data/voting/voteSituation.ts'
import type { VotingPower } from '../../../../src/data/voting/votingPowerQuery.ts'
import { countedVotes } from '../../../../src/domain/governor/countedVotes.ts'

const wei = fc.bigInt(0n, 10n ** 27n)
const noBallot = { support: null, overridden: false, ownWei: 0n, asDelegateWei: 0n, takenBackWei: 0n }
const nothing = { pastVotes: 0n, takenBack: 0n, aboveCap: 0n, counts: 0n }
const nobody: VotingPower = {
  counted: nothing,
  ballot: noBallot,
  capWei: 10n,
  balanceWei: 0n,
  delegatesToItself: false,
  delegate: null,
}

describe('overrideEffect', () => {
  it('takes off the delegate exactly what the contract formula loses', () => {
    fc.assert(
      fc.property(wei, wei, wei, wei, (others, alreadyTaken, balanceWei, capWei) => {
        const pastVotes = others + alreadyTaken + balanceWei
        const before = countedVotes({ pastVotes, takenBack: alreadyTaken, capWei })
        const after = countedVotes({ pastVotes, takenBack: alreadyTaken + balanceWei, capWei })
        const delegate = { address: '0x01', counted: before, ballot: { ...noBallot, support: 'For' } } as const
        const effect = overrideEffect({ balanceWei, capWei, delegate })
        expect(effect.takesOff).toBe(before.counts - after.counts)
        expect(effect.adds).toBe(balanceWei < capWei ? balanceWei : capWei)
      }),
    )
  })

  it('takes nothing off who has not voted, or from nobody', () => {
    const delegate = { address: '0x01', counted: { ...nothing, pastVotes: 9n, counts: 9n }, ballot: noBallot } as const
    expect(overrideEffect({ balanceWei: 5n, capWei: 7n, delegate })).toEqual({ adds: 5n, takesOff: 0n })
    expect(overrideEffect({ balanceWei: 9n, capWei: 7n, delegate: null })).toEqual({ adds: 7n, takesOff: 0n })
  })
})

describe('voteSituation', () => {
  it('offers nothing to who held nothing', () => {
    expect(voteSituation(nobody, 'Active')).toMatchObject({ canCast: [], isEmpty: true })
  })

  it('offers own tokens to a delegator, also one who delegated to nobody', () => {
    expect(voteSituation({ ...nobody, balanceWei: 3n }, 'Active').canCast).toEqual(['own'])
  })

  it('lets who delegates to itself vote once, as its own delegate', () => {
    const power = {
      ...nobody,
      balanceWei: 3n,
      delegatesToItself: true,
      counted: { ...nothing, pastVotes: 3n, counts: 3n },
    }
    expect(voteSituation(power, 'Active').canCast).toEqual(['delegate'])
    const voted = { ...power, ballot: { ...noBallot, support: 'For' as const } }
    expect(voteSituation(voted, 'Active')).toMatchObject({ canCast: [], hasVotedAsDelegate: true })
  })

  it('offers both to a delegate whose own tokens are elsewhere', () => {
    const power = { ...nobody, balanceWei: 3n, counted: { ...nothing, pastVotes: 8n, counts: 8n } }
    expect(voteSituation(power, 'Active').canCast).toEqual(['delegate', 'own'])
  })

  it('offers nothing before and after the vote', () => {
    for (const state of ['Pending', 'Succeeded', 'Canceled', 'Executed', null] as const) {
      expect(voteSituation({ ...nobody, balanceWei: 3n }, state).canCast).toEqual([])
    }
  })
})
