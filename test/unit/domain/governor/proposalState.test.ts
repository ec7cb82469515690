import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXPIRY_SECONDS, type ProposalState, proposalState } from '../../../../src/domain/governor/proposalState.ts'
import { proposalFacts, summary } from './proposalFacts.ts'

const passed = { forVotes: 10n, againstVotes: 1n }

describe('proposalState', () => {
  it.each<[string, Parameters<typeof summary>[0], bigint, ProposalState]>([
    ['is pending up to and in the second of the snapshot', {}, 1_000n, 'Pending'],
    ['is active from the second after it', {}, 1_001n, 'Active'],
    ['is active up to and in the second of the deadline', {}, 2_000n, 'Active'],
    ['is defeated without votes', {}, 2_001n, 'Defeated'],
    ['has succeeded with votes', passed, 2_001n, 'Succeeded'],
    ['can be queued for 14 days', passed, 2_000n + EXPIRY_SECONDS, 'Succeeded'],
    ['expires when it was not queued in 14 days', passed, 2_001n + EXPIRY_SECONDS, 'Expired'],
    ['stays queued for 14 days after its eta', { ...passed, etaSeconds: 3_000n }, 3_000n + EXPIRY_SECONDS, 'Queued'],
    ['expires after that', { ...passed, etaSeconds: 3_000n }, 3_001n + EXPIRY_SECONDS, 'Expired'],
    [
      'is executed whatever the time',
      { ...passed, etaSeconds: 3_000n, executedTimestamp: 3_100n },
      9_999_999n,
      'Executed',
    ],
    ['is cancelled whatever the time', { canceledTimestamp: 700n }, 9_999_999n, 'Canceled'],
  ])('%s', (_name, facts, now, expected) => {
    expect(proposalState(summary(facts), 5n, now)).toBe(expected)
  })

  it('passes the quorum with exactly as many votes, and abstentions among them', () => {
    const facts = { forVotes: 3n, abstainVotes: 2n }
    expect(proposalState(summary(facts), 5n, 2_001n)).toBe('Succeeded')
    expect(proposalState(summary(facts), 6n, 2_001n)).toBe('Defeated')
  })

  it('never goes back as time passes', () => {
    const order: readonly ProposalState[] = ['Pending', 'Active', 'Succeeded', 'Queued', 'Defeated', 'Expired']
    fc.assert(
      fc.property(
        proposalFacts,
        fc.bigInt({ min: 0n, max: 10n ** 26n }),
        fc.array(fc.bigInt({ min: 0n, max: 9_000_000n }), { minLength: 2, maxLength: 12 }),
        (facts, quorum, offsets) => {
          const ranks = offsets
            .toSorted((a, b) => (a < b ? -1 : 1))
            .map((offset) => order.indexOf(proposalState(facts, quorum, facts.createdTimestamp + offset)))
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
          expect(ranks).not.toContain(-1)
        },
      ),
    )
  })
})
