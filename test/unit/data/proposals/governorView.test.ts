import { describe, expect, it } from 'vitest'
import type { GovernorFacts } from '../../../../src/data/chain/governorFacts.ts'
import { governorView } from '../../../../src/data/proposals/governorView.ts'
import { proposalIdOf } from '../../../../src/data/proposals/proposalIdOf.ts'
import type { ProposalSummary } from '../../../../src/domain/governor/proposal.ts'
import type { Source } from '../../../../src/domain/health/sourced.ts'

const proposal: ProposalSummary = {
  id: `0x${'01'.repeat(32)}`,
  proposalId: 1n,
  proposer: `0x${'02'.repeat(20)}`,
  proposerName: null,
  title: 'A',
  actionCount: 1,
  class: 'Ordinary',
  thresholdBps: 5_000,
  powerCapBps: 500,
  snapshotTimestamp: 100n,
  originalDeadline: 200n,
  deadline: 200n,
  forVotes: 60n,
  againstVotes: 40n,
  abstainVotes: 0n,
  forCount: 1,
  againstCount: 1,
  abstainCount: 0,
  createdBlock: 1n,
  createdTimestamp: 50n,
  createdTransaction: '0x01',
  queuedTimestamp: null,
  queuedTransaction: null,
  etaSeconds: null,
  executedTimestamp: null,
  executedTransaction: null,
  canceledTimestamp: null,
  canceledTransaction: null,
  canceledBy: null,
  vetoed: false,
}
const facts: GovernorFacts = {
  state: 'Active',
  forVotes: 60n,
  againstVotes: 40n,
  abstainVotes: 0n,
  deadline: 200n,
  etaSeconds: null,
  quorumVotes: 50n,
}
const at = (kind: Source['kind'], blockNumber: bigint): Source => ({ kind, blockNumber, timestampSeconds: null })
const indexed = at('subgraph', 7n)
const view = (over: Partial<GovernorFacts>, block = 7n, now = 150n) =>
  governorView(proposal, indexed, { facts: { ...facts, ...over }, source: at('chain', block) }, now)

describe('governorView', () => {
  it('shows the governor’s figures and names those that differ at the same block', () => {
    const shown = view({ forVotes: 61n, deadline: 260n })
    expect(shown.proposal).toMatchObject({ forVotes: 61n, deadline: 260n })
    expect(shown.differing).toEqual({ forVotes: 60n, deadline: 200n })
  })

  it('does not call a later block a difference', () => {
    expect(view({ forVotes: 61n }, 8n).differing).toEqual({})
    expect(view({ forVotes: 61n }, 8n).proposal.forVotes).toBe(61n)
  })

  it('finds no difference where there is none', () => {
    expect(view({}).differing).toEqual({})
  })

  it('lets the clock carry the governor’s state on between blocks', () => {
    expect(view({}, 7n, 200n).state).toBe('Active')
    expect(view({}, 7n, 201n).state).toBe('Succeeded')
    expect(view({ quorumVotes: 70n }, 7n, 201n).state).toBe('Defeated')
    expect(view({ state: 'Executed' }, 7n, 150n).state).toBe('Executed')
  })

  it('does not claim a result without the quorum', () => {
    expect(governorView(proposal, indexed, 'asked', 150n).state).toBe('Active')
    expect(governorView(proposal, indexed, 'asked', 300n).state).toBe(null)
    expect(governorView(proposal, indexed, 'asked', null).state).toBe(null)
    expect(governorView(proposal, indexed, 'silent', 150n)).toMatchObject({ governor: 'silent', quorumVotes: null })
  })
})

describe('proposalIdOf', () => {
  it('takes hex and decimal, and nothing else', () => {
    expect(proposalIdOf(`0x${'AB'.repeat(32)}`)).toBe(`0x${'ab'.repeat(32)}`)
    expect(proposalIdOf('258')).toBe(`0x${'0'.repeat(61)}102`)
    expect(proposalIdOf((1n << 256n).toString())).toBe(null)
    for (const text of ['', '0x12', 'new', '-1', '1e5']) expect(proposalIdOf(text)).toBe(null)
  })
})
