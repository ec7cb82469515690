import type { Address, Hex } from 'viem'
import { expect } from 'vitest'
import type { World } from '../World.ts'

const STATES = ['Pending', 'Active', 'Canceled', 'Defeated', 'Succeeded', 'Queued', 'Expired', 'Executed'] as const
const CLASSES = ['Ordinary', 'Allocation', 'Tightening', 'Loosening', 'Constitutional'] as const

interface Ballot {
  voter: { id: Address }
  kind: 'Delegate' | 'Override'
  support: 'Against' | 'For' | 'Abstain'
  weight: string
  castWeight: string
}

interface Row {
  proposalId: string
  class: string
  thresholdBps: number
  powerCapBps: number
  snapshotTimestamp: string
  deadline: string
  forVotes: string
  againstVotes: string
  abstainVotes: string
  forCount: number
  againstCount: number
  abstainCount: number
  etaSeconds: string | null
  queuedTimestamp: string | null
  executedTimestamp: string | null
  canceledTimestamp: string | null
  descriptionHash: Hex
  actions: { target: Address; value: string; calldata: Hex }[]
  ballots: Ballot[]
  votes: { weight: string }[]
  reductions: { weight: string }[]
}

/** Tallies, ballots, deadlines, rules and what has become of each proposal equal the governor's own word. */
export async function expectProposals(world: World): Promise<void> {
  const { proposals, governance } = await world.query<{ proposals: Row[]; governance: { proposalCount: number } }>(`{
    governance(id: "0x01") { proposalCount }
    proposals(first: 1000) {
      proposalId class thresholdBps powerCapBps snapshotTimestamp deadline etaSeconds descriptionHash
      forVotes againstVotes abstainVotes forCount againstCount abstainCount
      queuedTimestamp executedTimestamp canceledTimestamp
      actions(first: 100, orderBy: index) { target value calldata }
      ballots(first: 1000) { voter { id } kind support weight castWeight }
      votes(first: 1000) { weight }
      reductions(first: 1000) { weight }
    }
  }`)
  expect(proposals.length).toBe(governance.proposalCount)
  for (const proposal of proposals) await expectProposal(world, proposal)
}

async function expectProposal(world: World, row: Row): Promise<void> {
  const { governor } = world.contracts
  const id = BigInt(row.proposalId)
  const [votes, rules, snapshot, deadline, eta, state] = await Promise.all([
    governor.read.proposalVotes([id]),
    governor.read.proposalRules([id]),
    governor.read.proposalSnapshot([id]),
    governor.read.proposalDeadline([id]),
    governor.read.proposalEta([id]),
    governor.read.state([id]),
  ])
  expect([row.againstVotes, row.forVotes, row.abstainVotes].map(BigInt)).toEqual(votes)
  expect([CLASSES.indexOf(row.class as (typeof CLASSES)[number]), row.thresholdBps, row.powerCapBps]).toEqual(rules)
  expect([row.snapshotTimestamp, row.deadline].map(BigInt)).toEqual([snapshot, deadline])
  expect(row.executedTimestamp !== null).toBe(STATES[state] === 'Executed')
  expect(row.canceledTimestamp !== null).toBe(STATES[state] === 'Canceled')
  if (row.executedTimestamp === null && row.canceledTimestamp === null) expect(BigInt(row.etaSeconds ?? 0)).toBe(eta)
  expect(row.queuedTimestamp !== null).toBe(row.etaSeconds !== null)

  const targets = row.actions.map(({ target }) => target)
  const values = row.actions.map(({ value }) => BigInt(value))
  const calldatas = row.actions.map(({ calldata }) => calldata)
  expect(await governor.read.getProposalId([targets, values, calldatas, row.descriptionHash])).toBe(id)

  await Promise.all(row.ballots.map((ballot) => expectBallot(world, id, ballot)))
  const sum = (weights: string[]) => weights.reduce((total, weight) => total + BigInt(weight), 0n)
  const tallied = sum([row.forVotes, row.againstVotes, row.abstainVotes])
  expect(sum(row.ballots.map(({ weight }) => weight))).toBe(tallied)
  expect(sum(row.votes.map(({ weight }) => weight)) - sum(row.reductions.map(({ weight }) => weight))).toBe(tallied)
  expect(row.forCount + row.againstCount + row.abstainCount).toBe(row.ballots.length)
}

async function expectBallot(world: World, id: bigint, ballot: Ballot): Promise<void> {
  const [support, overridden, own, asDelegate] = await world.contracts.governor.read.ballot([id, ballot.voter.id])
  if (ballot.kind === 'Override') {
    expect(overridden).toBe(true)
    expect(BigInt(ballot.weight)).toBe(own)
  } else {
    expect(['Against', 'For', 'Abstain'][support - 1]).toBe(ballot.support)
    expect(BigInt(ballot.weight)).toBe(asDelegate)
  }
  expect(BigInt(ballot.castWeight)).toBeGreaterThanOrEqual(BigInt(ballot.weight))
}
