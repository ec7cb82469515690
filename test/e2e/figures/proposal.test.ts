import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { treasuryAbi } from '../../../src/data/abi/treasuryAbi.ts'
import { proposalClassName } from '../../../src/domain/actions/proposalClasses.ts'
import { contractId } from '../../../src/domain/compute/contractId.ts'
import { formatCompact } from '../../../src/domain/format/formatCompact.ts'
import { formatRatio } from '../../../src/domain/format/formatRatio.ts'
import { formatShareBps } from '../../../src/domain/format/formatShareBps.ts'
import { PROPOSAL_CLASSES } from '../../../src/domain/governor/proposal.ts'
import { EXPIRY_SECONDS } from '../../../src/domain/governor/proposalState.ts'
import { chainClient, untilIndexed } from '../support/chain.ts'
import { moment, textOf, votes } from '../support/shown.ts'
import { closeBrowser, goTo, newVisitor, open } from '../support/visit.ts'

afterAll(closeBrowser)

const config = inject('config')
const client = chainClient()
const since = { fromBlock: BigInt(config.deploymentBlock), strict: true } as const
const governor = { address: config.contracts.governor, abi: plenumGovernorAbi } as const
/** The governor's numbers of states. */
const [PENDING, ACTIVE, CANCELED, , , , EXPIRED] = [0, 1, 2, 3, 4, 5, 6]
const SIDES = ['Against', 'For', 'Abstain'] as const

async function readProposals() {
  const created = await client.getContractEvents({ ...governor, eventName: 'ProposalCreated', ...since })
  return Promise.all(
    created.map(async ({ args: { proposalId, proposer }, blockNumber }) => ({
      proposalId,
      proposer,
      createdAt: await momentOf(blockNumber),
      state: await client.readContract({ ...governor, functionName: 'state', args: [proposalId] }),
    })),
  )
}

const momentOf = async (blockNumber: bigint) => (await client.getBlock({ blockNumber })).timestamp

async function readBallots() {
  const cast = await client.getContractEvents({ ...governor, eventName: 'VoteCast', ...since })
  const overrides = await client.getContractEvents({ ...governor, eventName: 'OverrideVoteCast', ...since })
  return [...cast, ...overrides]
}

let page: Page
let proposals: Awaited<ReturnType<typeof readProposals>>
let ballots: Awaited<ReturnType<typeof readBallots>>
/** One of each state, the latest with votes. */
let subjects: typeof proposals

const ballotsOf = (proposalId: bigint) => ballots.filter(({ args }) => args.proposalId === proposalId)

beforeAll(async () => {
  await untilIndexed()
  proposals = await readProposals()
  ballots = await readBallots()
  const byState = new Map<number, (typeof proposals)[number]>()
  for (const proposal of proposals)
    if (!byState.has(proposal.state) || ballotsOf(proposal.proposalId).length > 0) byState.set(proposal.state, proposal)
  subjects = [...byState.values()]
  page = await open(await newVisitor(), '/proposals')
})

/** Each ballot as it counts now, of those whose accounts voted on the proposal. */
const countedBallots = (proposalId: bigint) =>
  Promise.all(
    ballotsOf(proposalId).map(async ({ args, eventName }) => {
      const ballot = { ...governor, functionName: 'ballot', args: [proposalId, args.voter] } as const
      const [, , own, asDelegate] = await client.readContract(ballot)
      const weight = eventName === 'OverrideVoteCast' ? own : asDelegate
      return { voter: args.voter.toLowerCase(), side: SIDES[args.support], weight, cast: args.weight }
    }),
  )

/** The moments of the six steps; null where nobody can say yet, or it will never be reached. */
async function stepsOf({ proposalId, state, createdAt }: (typeof proposals)[number]): Promise<(bigint | null)[]> {
  const at = (functionName: 'proposalSnapshot' | 'proposalDeadline') =>
    client.readContract({ ...governor, functionName, args: [proposalId] })
  const [snapshot, deadline] = await Promise.all([at('proposalSnapshot'), at('proposalDeadline')])
  const one = <T extends { args: { proposalId: bigint } }>(logs: T[]) =>
    logs.find((log) => log.args.proposalId === proposalId)
  const queued = one(await client.getContractEvents({ ...governor, eventName: 'ProposalQueued', ...since }))
  const executed = one(await client.getContractEvents({ ...governor, eventName: 'ProposalExecuted', ...since }))
  const canceled = one(await client.getContractEvents({ ...governor, eventName: 'ProposalCanceled', ...since }))
  const queuedAt = queued === undefined ? null : await momentOf(queued.blockNumber)
  const eta = queued?.args.etaSeconds ?? null
  if (state === CANCELED) {
    const stopped = canceled === undefined ? null : await momentOf(canceled.blockNumber)
    if (eta !== null) return [createdAt, snapshot, deadline, queuedAt, stopped, null]
    if (stopped !== null && stopped <= snapshot) return [createdAt, stopped, null, null, null, null]
    return [createdAt, snapshot, stopped, null, null, null]
  }
  if (state === EXPIRED)
    return eta === null
      ? [createdAt, snapshot, deadline, deadline + EXPIRY_SECONDS, null, null]
      : [createdAt, snapshot, deadline, queuedAt, eta + EXPIRY_SECONDS, null]
  const treasury = { address: config.contracts.treasury, abi: treasuryAbi } as const
  const delay = await client.readContract({ ...treasury, functionName: 'getMinDelay' })
  const earliest = state === PENDING || state === ACTIVE ? deadline + 1n + delay : eta
  const inForce = executed === undefined ? earliest : await momentOf(executed.blockNumber)
  return [createdAt, snapshot, deadline, queuedAt, eta, inForce]
}

describe('every figure of a proposal equals what the contracts say:', () => {
  it('class, threshold, proposer and the moment of every step, of a proposal in each state', async () => {
    expect(subjects.length).toBeGreaterThan(4)
    for (const subject of subjects) {
      const { proposalId, proposer } = subject
      await goTo(page, `/proposals/${contractId(proposalId)}`)
      const rules = { ...governor, functionName: 'proposalRules', args: [proposalId] } as const
      const [classNumber, thresholdBps] = await client.readContract(rules)
      const name = proposalClassName(PROPOSAL_CLASSES[classNumber] ?? 'Ordinary', 'en')
      expect(await textOf(page, '.page-chips')).toContain(
        `${name}: needs more than ${formatShareBps(thresholdBps)} For`,
      )
      expect(await page.locator('.page-head .address').getAttribute('title')).toBe(proposer.toLowerCase())
      expect(await page.locator('.page-head time').getAttribute('datetime')).toBe(moment(subject.createdAt))
      // The rail waits for the governor, who alone knows how a closed vote ended.
      await expect
        .poll(() =>
          page
            .locator('ol.rail > li')
            .evaluateAll((items) => items.map((item) => item.querySelector('time')?.dateTime ?? null)),
        )
        .toEqual((await stepsOf(subject)).map((at) => (at === null ? null : moment(at))))
    }
  })

  it('votes and ballots of each side, share, quorum and the largest votes', async () => {
    for (const { proposalId, state } of subjects.filter((subject) => subject.state !== PENDING)) {
      const tally = { ...governor, functionName: 'proposalVotes', args: [proposalId] } as const
      const [against, inFavour, abstain] = await client.readContract(tally)
      const cast = await countedBallots(proposalId)
      await goTo(page, `/proposals/${contractId(proposalId)}`)
      const shown = await page.locator('.sides > div').allInnerTexts()
      const said = [
        ['For', inFavour],
        ['Against', against],
        ['Abstain', abstain],
      ] as const
      expect(shown.map((text) => text.split(/\s+/).join(' '))).toEqual(
        said.map(([side, weight]) => {
          const count = cast.filter((ballot) => ballot.side === side).length
          return `${side} ${count} ${count === 1 ? 'ballot' : 'ballots'} ${votes(weight)}`
        }),
      )
      expect(await textOf(page, '.tally-figure')).toBe(formatRatio(inFavour, inFavour + against, 2))
      const snapshot = await client.readContract({ ...governor, functionName: 'proposalSnapshot', args: [proposalId] })
      // One that was stopped before its snapshot never had a quorum.
      if (state !== CANCELED || snapshot < (await client.getBlock()).timestamp) {
        const quorum = await client.readContract({ ...governor, functionName: 'proposalQuorum', args: [proposalId] })
        const tallyCard = page.locator('section:has(> header h2:text-is("Tally"))')
        await tallyCard.getByText(/ needed$/).waitFor()
        const text = (await tallyCard.innerText()).replace(/\s+/g, ' ')
        expect(text).toContain(formatRatio(inFavour + abstain, quorum, 0))
        expect(text).toContain(`${formatCompact(quorum, 18, 'en').replace(/\s/g, ' ')} needed`)
      }
      for (const side of ['For', 'Against']) {
        const weights = cast.filter((ballot) => ballot.side === side).map(({ weight }) => weight)
        const list = page.locator('.largest h3', { hasText: side }).locator('+ ul > li > b')
        if (weights.length === 0) continue
        await list.first().waitFor()
        const largest = await list.allInnerTexts()
        expect(largest.length).toBeGreaterThan(0)
        expect(largest).toEqual(
          weights
            .toSorted((one, two) => Number(two - one))
            .slice(0, largest.length)
            .map((weight) => formatCompact(weight, 18, 'en')),
        )
      }
    }
  })

  it('the weight of each vote, and what was cast of it', async () => {
    const [subject] = subjects.toSorted(
      (one, two) => ballotsOf(two.proposalId).length - ballotsOf(one.proposalId).length,
    )
    if (subject === undefined) throw new Error('the demo history has no proposal')
    const cast = await countedBallots(subject.proposalId)
    expect(cast.length).toBeGreaterThan(5)
    await goTo(page, `/proposals/${contractId(subject.proposalId)}?tab=timeline`)
    await page.getByText(`${cast.length} ballots between opening and close`).waitFor()
    for (const voter of new Set(cast.map((ballot) => ballot.voter))) {
      await goTo(page, `/proposals/${contractId(subject.proposalId)}?tab=votes&voter=${voter}`)
      const said = cast
        .filter((ballot) => ballot.voter === voter)
        .map(({ side, weight, cast: whole }) =>
          weight < whole ? `${side} ${votes(weight)} of ${votes(whole)} cast` : `${side} ${votes(weight)}`,
        )
      await expect.poll(shownVotes).toEqual(said.map((words) => `${voter} ${words}`).toSorted())
    }
  })
})

/** Who voted what with which weight, as the tab lists it. */
const shownVotes = async () =>
  (
    await page.locator('.vote-row').evaluateAll((rows) =>
      rows.map((row) => {
        const [who, side, weight] = [...row.children] as HTMLElement[]
        return [who?.querySelector('.address')?.getAttribute('title'), side?.innerText, weight?.innerText].join(' ')
      }),
    )
  )
    .map((row) => row.replace(/\s+/g, ' '))
    .toSorted()
