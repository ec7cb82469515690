import fc from 'fast-check'
import type { ProposalSummary } from '../../../../src/domain/governor/proposal.ts'

const votes = fc.bigInt({ min: 0n, max: 10n ** 26n })

/** Facts of a proposal as the contracts can leave them: times in their order, an eta only after the deadline. */
export const proposalFacts: fc.Arbitrary<ProposalSummary> = fc
  .record({
    created: fc.bigInt({ min: 1_700_000_000n, max: 1_900_000_000n }),
    delay: fc.bigInt({ min: 3_600n, max: 604_800n }),
    period: fc.bigInt({ min: 86_400n, max: 1_209_600n }),
    extension: fc.bigInt({ min: 0n, max: 604_800n }),
    forVotes: votes,
    againstVotes: votes,
    abstainVotes: votes,
    thresholdBps: fc.integer({ min: 5_000, max: 8_000 }),
    queuedAfter: fc.option(fc.bigInt({ min: 1n, max: 1_209_600n })),
    timelock: fc.bigInt({ min: 86_400n, max: 2_592_000n }),
  })
  .map(({ created, delay, period, extension, queuedAfter, timelock, ...rest }) => {
    const snapshotTimestamp = created + delay
    const deadline = snapshotTimestamp + period + extension
    const queuedTimestamp = queuedAfter === null ? null : deadline + queuedAfter
    return summary({
      ...rest,
      createdTimestamp: created,
      snapshotTimestamp,
      originalDeadline: snapshotTimestamp + period,
      deadline,
      queuedTimestamp,
      etaSeconds: queuedTimestamp === null ? null : queuedTimestamp + timelock,
    })
  })

/** A plain proposal with the given facts. */
export function summary(facts: Partial<ProposalSummary> = {}): ProposalSummary {
  return {
    id: `0x${'01'.repeat(32)}`,
    proposalId: BigInt(`0x${'01'.repeat(32)}`),
    proposer: `0x${'aa'.repeat(20)}`,
    proposerName: null,
    title: 'A proposal',
    actionCount: 1,
    class: 'Ordinary',
    thresholdBps: 5_000,
    powerCapBps: 500,
    snapshotTimestamp: 1_000n,
    originalDeadline: 2_000n,
    deadline: 2_000n,
    forVotes: 0n,
    againstVotes: 0n,
    abstainVotes: 0n,
    forCount: 0,
    againstCount: 0,
    abstainCount: 0,
    createdBlock: 1n,
    createdTimestamp: 500n,
    createdTransaction: `0x${'02'.repeat(32)}`,
    queuedTimestamp: null,
    queuedTransaction: null,
    etaSeconds: null,
    executedTimestamp: null,
    executedTransaction: null,
    canceledTimestamp: null,
    canceledTransaction: null,
    canceledBy: null,
    vetoed: false,
    ...facts,
  }
}
