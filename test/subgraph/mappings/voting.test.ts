import { encodeFunctionData, parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { createBatch } from './support/createBatch.ts'
import { expectProposals } from './support/mirror/expectProposals.ts'
import {
  castOverrideVote,
  castVote,
  type ProposalHandle,
  propose,
  Support,
  untilActive,
  untilDecided,
} from './support/proposals.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

let world: World
const plen = (amount: number) => parseEther(String(amount))

beforeAll(async () => {
  world = await startWorld()
  await seatVoters(world, 6)
  const { token } = world.contracts
  // Accounts 11 to 14 hold one million each and vote through account 10, who holds nothing; 15 likewise votes through 1.
  for (const [holder, delegate] of [
    [11, 10],
    [12, 10],
    [13, 10],
    [14, 10],
    [15, 1],
  ] as const) {
    await world.mined(
      token.write.transfer([world.account(holder), plen(1_000_000)], { account: world.account(0), chain: null }),
    )
    await world.mined(token.write.delegate([world.account(delegate)], { account: world.account(holder), chain: null }))
  }
})
afterAll(() => world.close())

async function activeProposal(proposer: number, description: string): Promise<ProposalHandle> {
  const proposal = await propose(
    world,
    world.account(proposer),
    [{ target: world.account(99), value: 1n }],
    description,
  )
  await untilActive(world, proposal)
  return proposal
}

interface Reduction {
  account: { id: string }
  overrider: { id: string }
  support: string
  weight: string
}

async function reductionsOf(proposal: ProposalHandle): Promise<Reduction[]> {
  const answer = await world.query<{ voteReductions: Reduction[] }>(`{
    voteReductions(where: { proposal: "${proposal.entityId}" }, orderBy: blockNumber) {
      account { id } overrider { id } support weight
    }
  }`)
  return answer.voteReductions
}

const lower = (index: number) => world.account(index).toLowerCase()

describe('votes', () => {
  it('are facts with weight and reason, and make the tallies that the governor has', async () => {
    const proposal = await activeProposal(1, 'Votes of each kind')
    await castVote(world, proposal, world.account(2), Support.for, 'because')
    await castVote(world, proposal, world.account(3), Support.against)
    await castVote(world, proposal, world.account(4), Support.abstain)
    await expectProposals(world)

    const { votes } = await world.query<{ votes: unknown[] }>(`{
      votes(where: { proposal: "${proposal.entityId}" }, orderBy: blockNumber) { voter { id } kind support weight reason }
    }`)
    expect(votes).toEqual([
      { voter: { id: lower(2) }, kind: 'Delegate', support: 'For', weight: String(plen(4_000_000)), reason: 'because' },
      { voter: { id: lower(3) }, kind: 'Delegate', support: 'Against', weight: String(plen(4_000_000)), reason: '' },
      { voter: { id: lower(4) }, kind: 'Delegate', support: 'Abstain', weight: String(plen(4_000_000)), reason: '' },
    ])
    await untilDecided(world, proposal)
  })

  it('count at most the cap', async () => {
    const proposal = await activeProposal(2, 'Capped')
    // Accounts 1 and 15 together: five million, which is more than 5 % of what circulates.
    await castVote(world, proposal, world.account(1), Support.for)
    await expectProposals(world)
    const cap = await world.contracts.governor.read.powerCap([proposal.id])
    const answer = await world.query<{ proposal: { forVotes: string } }>(
      `{ proposal(id: "${proposal.entityId}") { forVotes } }`,
    )
    expect(BigInt(answer.proposal.forVotes)).toBe(cap)
    await untilDecided(world, proposal)
  })
})

describe('an override vote', () => {
  it('before the delegate votes takes nothing off, and after it takes its weight off the ballot, once for each', async () => {
    const proposal = await activeProposal(3, 'Overrides before and after')
    await castOverrideVote(world, proposal, world.account(11), Support.against)
    expect(await reductionsOf(proposal)).toEqual([])
    await castVote(world, proposal, world.account(10), Support.for)
    await castOverrideVote(world, proposal, world.account(12), Support.against, 'not in my name')
    await castOverrideVote(world, proposal, world.account(13), Support.abstain)
    await expectProposals(world)

    const taken = { account: { id: lower(10) }, support: 'For', weight: String(plen(1_000_000)) }
    expect(await reductionsOf(proposal)).toEqual([
      { ...taken, overrider: { id: lower(12) } },
      { ...taken, overrider: { id: lower(13) } },
    ])
    const { account } = await world.query<{ account: Record<string, unknown> }>(`{
      account(id: "${lower(10)}") { voteCount overrideCount weightTakenBack }
    }`)
    expect(account).toEqual({ voteCount: 1, overrideCount: 0, weightTakenBack: String(plen(2_000_000)) })
    await untilDecided(world, proposal)
  })

  it("by a delegate who votes for more than the cap takes off the delegate's own ballot, which nobody took back", async () => {
    const proposal = await activeProposal(4, 'Own tokens count first')
    await castVote(world, proposal, world.account(1), Support.for)
    await castOverrideVote(world, proposal, world.account(1), Support.against)
    await expectProposals(world)

    const [reduction] = await reductionsOf(proposal)
    expect(reduction).toMatchObject({ account: { id: lower(1) }, overrider: { id: lower(1) }, support: 'For' })
    const { account, ballots } = await world.query<{
      account: { weightTakenBack: string }
      ballots: { kind: string; weight: string }[]
    }>(`{
      account(id: "${lower(1)}") { weightTakenBack }
      ballots(where: { proposal: "${proposal.entityId}" }, orderBy: kind) { kind weight }
    }`)
    expect(account.weightTakenBack).toBe('0')
    const cap = await world.contracts.governor.read.powerCap([proposal.id])
    expect(ballots.map(({ kind, weight }) => [kind, BigInt(weight)])).toEqual([
      ['Delegate', cap - plen(4_000_000)],
      ['Override', plen(4_000_000)],
    ])
    await untilDecided(world, proposal)
  })

  it('may come from a delegate and a delegator in one transaction, each with its own reductions', async () => {
    const batch = await createBatch(world)
    const { token } = world.contracts
    // The batch holds a little, so that account 10 stays below the cap, and votes through it.
    await world.mined(token.write.transfer([batch.address, plen(50_000)], { account: world.account(0), chain: null }))
    const delegate = encodeFunctionData({
      abi: token.abi,
      functionName: 'delegate',
      args: [world.account(10)],
    })
    await batch.run([{ target: token.address, data: delegate }])

    const first = await propose(world, world.account(5), [{ target: world.account(99), value: 1n }], 'First of two')
    const second = await propose(world, world.account(6), [{ target: world.account(99), value: 2n }], 'Second of two')
    await untilActive(world, second)
    for (const proposal of [first, second]) await castVote(world, proposal, world.account(10), Support.for)
    const override = (proposal: ProposalHandle) =>
      encodeFunctionData({
        abi: plenumGovernorAbi,
        functionName: 'castOverrideVote',
        args: [proposal.id, Support.against, ''],
      })
    const target = world.config.contracts.governor
    await batch.run([
      { target, data: override(first) },
      { target, data: override(second) },
    ])
    await expectProposals(world)
    for (const proposal of [first, second]) {
      expect(await reductionsOf(proposal)).toEqual([
        {
          account: { id: lower(10) },
          overrider: { id: batch.address.toLowerCase() },
          support: 'For',
          weight: String(plen(50_000)),
        },
      ])
    }
    await untilDecided(world, second)
  })
})

describe('a vote late in the period that changes the outcome', () => {
  it('moves the deadline, and the first one stays known', async () => {
    const proposal = await activeProposal(1, 'Decided late')
    const { governor } = world.contracts
    const deadline = await governor.read.proposalDeadline([proposal.id])
    await world.pass(deadline - (await world.now()) - 100n)
    await castVote(world, proposal, world.account(2), Support.for)
    await expectProposals(world)

    const answer = await world.query<{ proposal: Record<string, unknown> }>(`{
      proposal(id: "${proposal.entityId}") { originalDeadline deadline extensions { deadline } }
    }`)
    const extended = await governor.read.proposalDeadline([proposal.id])
    expect(extended).toBeGreaterThan(deadline)
    expect(answer.proposal).toEqual({
      originalDeadline: String(deadline),
      deadline: String(extended),
      extensions: [{ deadline: String(extended) }],
    })
  })
})
