import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allocationImpact } from '../../../../src/domain/impact/allocationImpact.ts'
import {
  cappedTally,
  type DecidedProposal,
  outcome,
  parameterImpact,
  type UncappedBallot,
} from '../../../../src/domain/impact/parameterImpact.ts'
import { uncappedWeight } from '../../../../src/domain/impact/uncappedWeight.ts'
import { whoGains } from '../../../../src/domain/impact/whoGains.ts'
import type { Address } from '../../../../src/domain/hex.ts'

const account = (index: number): Address => `0x${index.toString(16).padStart(40, '0')}`
const ballot = (
  index: number,
  support: UncappedBallot['support'],
  weight: bigint,
  kind: UncappedBallot['kind'] = 'Delegate',
): UncappedBallot => ({ voter: account(index), kind, support, uncappedWeight: weight })

const proposal: DecidedProposal = {
  id: '0x01',
  class: 'Loosening',
  thresholdBps: 6_000,
  powerCapBps: 1_000,
  quorumBps: 400,
  circulatingSupply: 10_000n,
  tally: { forVotes: 1_300n, againstVotes: 700n, abstainVotes: 0n },
  ballots: [ballot(1, 'For', 3_000n), ballot(2, 'For', 300n), ballot(3, 'Against', 400n), ballot(5, 'Against', 300n)],
}

describe('other parameters', () => {
  it('would have ended a proposal otherwise when cap, threshold or quorum decided it', () => {
    expect(outcome(proposal)).toMatchObject({ forVotes: 1_300n, againstVotes: 700n, passes: true, quorumVotes: 400n })
    const changed = (parameters: Parameters<typeof parameterImpact>[1]) =>
      parameterImpact([proposal], parameters).map(({ after }) => [after.quorumReached, after.thresholdReached])
    expect(changed({})).toEqual([])
    expect(changed({ powerCapBps: 400 })).toEqual([[true, false]])
    expect(changed({ powerCapBps: 2_000 })).toEqual([])
    expect(changed({ quorumBps: 1_400 })).toEqual([[false, true]])
    expect(changed({ thresholdsBps: { Loosening: 6_600 } })).toEqual([[true, false]])
    expect(changed({ thresholdsBps: { Constitutional: 8_000 } })).toEqual([])
  })

  it('recounts only those whom a cap binds, and leaves what the others counted', () => {
    const bound = { ...proposal, ballots: proposal.ballots.filter(({ voter }) => voter === account(1)) }
    for (const powerCapBps of [500, 1_000, 2_000, 3_500]) {
      expect(outcome(bound, { powerCapBps })).toEqual(outcome(proposal, { powerCapBps }))
    }
    expect(outcome({ ...proposal, ballots: [] }, { quorumBps: 100 })).toMatchObject(proposal.tally)
  })

  it('counts own tokens before delegated ones, together at most the cap, whatever the order of votes', () => {
    const votes = [ballot(1, 'Against', 900n), ballot(1, 'For', 300n, 'Override'), ballot(2, 'For', 2_000n, 'Override')]
    const tally = { forVotes: 1_300n, againstVotes: 700n, abstainVotes: 0n }
    expect(cappedTally(votes, 1_000n)).toEqual(tally)
    expect(cappedTally(votes.toReversed(), 1_000n)).toEqual(tally)
  })

  it('never counts more than the cap for an account, and all of it without one', () => {
    const kinds = fc.constantFrom('Delegate' as const, 'Override' as const)
    const random = fc.record({ weight: fc.bigInt({ min: 0n, max: 10n ** 24n }), kind: kinds })
    fc.assert(
      fc.property(fc.array(random, { maxLength: 20 }), fc.bigInt({ min: 0n, max: 10n ** 24n }), (votes, cap) => {
        const ballots = votes.map(({ weight, kind }, index) => ballot(index, 'For', weight, kind))
        const { forVotes } = cappedTally(ballots, cap)
        expect(forVotes).toBeLessThanOrEqual(cap * BigInt(ballots.length))
        expect(cappedTally(ballots, 10n ** 25n).forVotes).toBe(votes.reduce((sum, { weight }) => sum + weight, 0n))
      }),
    )
  })

  it('takes a vote at the cap for what the account had at the snapshot, when that is known', () => {
    const past = { pastVotes: 500n, pastBalance: 40n, takenBack: 60n }
    expect(uncappedWeight({ kind: 'Delegate', weight: 100n }, false, past)).toBe(100n)
    expect(uncappedWeight({ kind: 'Delegate', weight: 100n }, true, past)).toBe(440n)
    expect(uncappedWeight({ kind: 'Override', weight: 30n }, true, past)).toBe(40n)
    expect(uncappedWeight({ kind: 'Delegate', weight: 100n }, true, null)).toBe(100n)
  })
})

describe('who gains', () => {
  const ballots = [
    { voter: account(1), support: 'For' as const, weight: 60n },
    { voter: account(2), support: 'For' as const, weight: 50n },
    { voter: account(3), support: 'Against' as const, weight: 55n },
  ]
  const tally = { forVotes: 110n, againstVotes: 55n, abstainVotes: 0n }

  it('finds For-votes of those who would get something, and whether it needed them', () => {
    const overlap = whoGains(
      ballots,
      [
        { parentId: 1n, accounts: [account(1), account(9)] },
        { parentId: 2n, accounts: [account(3)] },
      ],
      tally,
      5_000,
    )
    expect(overlap).toEqual({
      gains: [
        { beneficiary: { parentId: 1n, accounts: [account(1), account(9)] }, forVotes: 60n, voters: [account(1)] },
      ],
      forVotes: 60n,
      thresholdReachedWithout: false,
    })
    expect(whoGains(ballots, [], tally, 5_000)).toEqual({ gains: [], forVotes: 0n, thresholdReachedWithout: true })
  })

  it('counts an account that operates two beneficiaries once', () => {
    const twice = [1n, 2n].map((parentId) => ({ parentId, accounts: [account(1)] }))
    expect(whoGains(ballots, twice, tally, 5_000)).toMatchObject({ forVotes: 60n, gains: [{}, {}] })
  })
})

describe('the impact of grants', () => {
  const party = (number: bigint) => ({ number, name: `Recipient ${number}` })
  const fact = (recipient: bigint, parent: bigint, milliHours: bigint) => ({
    epoch: 3n,
    gpuClass: { number: 1n },
    recipient: party(recipient),
    parent: party(parent),
    milliHours,
  })

  it('shows concentration before and after, caps by organisation, and what is left', () => {
    const at = { epoch: 3n, classNumber: 1n, capacityMilliHours: 1_000n, capMilliHours: 300n }
    const impact = allocationImpact(
      [fact(1n, 1n, 200n), fact(2n, 2n, 200n)],
      [fact(3n, 1n, 50n), fact(1n, 1n, 50n)],
      at,
    )
    expect(impact.before.hhiPpm).toBe(500_000n)
    expect(impact.after.hhiPpm).toBe(520_000n)
    expect(impact.caps).toEqual([{ parentId: 1n, milliHours: 300n, capMilliHours: 300n, reached: true }])
    expect(impact.restMilliHours).toBe(500n)
    expect(impact.after.shares[0]?.members).toHaveLength(2)
  })
})
