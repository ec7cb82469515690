import { describe, expect, it } from 'vitest'
import { decodeFunctionData } from 'viem'
import { plenumGovernorAbi } from '../../../../src/data/abi/plenumGovernorAbi.ts'
import type { ExpectedProposal, Outcome } from '../../../../local/demo/DemoPlan.ts'
import { planDemoHistory } from '../../../../local/demo/planDemoHistory.ts'
import { isPassing, meetsQuorum } from '../../../../local/demo/model/tally.ts'
import { CLASS_THRESHOLD_BPS } from '../../../../local/demo/proposals/classThreshold.ts'
import { demoInput } from './demoInput.ts'

const SEEDS = ['plenum', 'another', '中文']
const plans = SEEDS.map((seed) => ({ seed, input: demoInput(seed), plan: planDemoHistory(demoInput(seed)) }))

const ALL_OUTCOMES: Readonly<Record<Outcome, number>> = {
  executed: 30,
  'executed after a late change': 1,
  'defeated by votes': 3,
  'defeated by quorum': 2,
  'expired unqueued': 1,
  'expired in the queue': 1,
  'cancelled by its proposer': 1,
  vetoed: 1,
  succeeded: 1,
  queued: 1,
  executable: 1,
  'active, passing': 1,
  'active, below its threshold': 1,
  'active, below quorum': 1,
  'active after a late change': 1,
  pending: 2,
}

/** 4% and 4.5% of the 82 million outside the treasury. */
const QUORUMS = [3_280_000n * 10n ** 18n, 3_690_000n * 10n ** 18n]

describe('planDemoHistory', () => {
  it('gives the same blocks for the same input, and others for another seed', () => {
    const [first, second] = plans
    expect(planDemoHistory(demoInput('plenum'))).toEqual(first?.plan)
    expect(second?.plan.blocks).not.toEqual(first?.plan.blocks)
  })

  describe.each(plans)('with the seed "$seed"', ({ input, plan }) => {
    const steps = plan.blocks.flatMap((block) => block.steps.map((step) => ({ block, step })))
    const governorCalls = steps
      .filter(({ step }) => step.to === input.contracts.governor)
      .map(({ block, step }) => ({ block, step, ...decodeFunctionData({ abi: plenumGovernorAbi, data: step.data }) }))

    it('is ordered in time, and ends when it says', () => {
      const times = plan.blocks.map(({ timestampSeconds }) => timestampSeconds)
      expect(times).toEqual([...new Set(times)].toSorted((left, right) => left - right))
      expect(times.at(-1)).toBe(plan.endSeconds)
    })

    it('has every outcome that a proposal can have', () => {
      for (const [outcome, least] of Object.entries(ALL_OUTCOMES)) {
        const found = plan.proposals.filter((proposal) => proposal.outcome === outcome)
        expect.soft(found.length, outcome).toBeGreaterThanOrEqual(least)
      }
      expect(new Set(plan.proposals.map((proposal) => proposal.class)).size).toBe(5)
      expect(new Set(plan.proposals.map(({ id }) => id)).size).toBe(plan.proposals.length)
    })

    it('tallies each vote so that its outcome follows', () => {
      const wasVotedOn = ({ outcome }: ExpectedProposal) => outcome !== 'pending' && !outcome.startsWith('cancelled')
      for (const proposal of plan.proposals.filter(wasVotedOn)) {
        const thresholdBps = CLASS_THRESHOLD_BPS[proposal.class]
        const fails = proposal.outcome.includes('below') || proposal.outcome.startsWith('defeated')
        const outcomes = QUORUMS.map((quorum) => isPassing(proposal.tally, { quorum, thresholdBps }))
        expect.soft(outcomes, proposal.key).toContain(!fails)
        const quorumMissed = proposal.outcome.includes('quorum')
        const met = QUORUMS.map((quorum) => meetsQuorum(proposal.tally, { quorum, thresholdBps }))
        expect.soft(met, proposal.key).toContain(!quorumMissed)
        expect.soft(proposal.voterCount + proposal.overrideCount, proposal.key).toBeGreaterThanOrEqual(8)
        expect.soft(proposal.voterCount + proposal.overrideCount, proposal.key).toBeLessThanOrEqual(60)
      }
    })

    it('lets no proposer have two open proposals', () => {
      for (const ofProposer of Map.groupBy(plan.proposals, ({ proposer }) => proposer).values()) {
        const inOrder = ofProposer.toSorted((left, right) => left.createdSeconds - right.createdSeconds)
        inOrder.forEach((proposal, place) => {
          const next = inOrder[place + 1]
          if (next !== undefined) expect.soft(next.createdSeconds, next.key).toBeGreaterThan(proposal.deadlineSeconds)
        })
      }
    })

    it('keeps the calls of a proposal’s life in a block of exactly their time', () => {
      const lifecycle = ['propose', 'queue', 'execute', 'cancel']
      for (const { block, step, functionName } of governorCalls) {
        if (!lifecycle.includes(functionName)) continue
        expect.soft(block.timestampSeconds, step.name).toBe(step.timestampSeconds)
      }
    })

    it('has every vote after the snapshot, and at most one by an account of each kind', () => {
      const seen = new Set<string>()
      const byId = new Map(plan.proposals.map((proposal) => [proposal.id, proposal]))
      for (const { block, step, functionName, args } of governorCalls) {
        if (!functionName.startsWith('cast')) continue
        const [id] = args as readonly [bigint]
        const proposal = byId.get(id)
        const opens = (proposal?.createdSeconds ?? Number.POSITIVE_INFINITY) + input.settings.votingDelay
        expect.soft(block.timestampSeconds, step.name).toBeGreaterThan(opens)
        expect.soft(block.timestampSeconds, step.name).toBeLessThanOrEqual(proposal?.deadlineSeconds ?? 0)
        const kind = `${functionName === 'castOverrideVote'} ${id} ${step.from}`
        expect.soft(seen.has(kind), step.name).toBe(false)
        seen.add(kind)
      }
    })
  })
})
