import { afterAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { formatAmount } from '../../src/domain/format/formatAmount.ts'
import { chainClient } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

type OpenProposal = { id: string; proposalId: string; ballots: { voter: { id: string } }[] }

const governor = () => ({ address: inject('config').contracts.governor, abi: plenumGovernorAbi }) as const
const figure = (wei: bigint) => formatAmount(wei, 18, { maximumFractionDigits: 0 })

/** Open proposals in which an account's delegate has voted, latest deadline first. */
async function openProposals(): Promise<OpenProposal[]> {
  const { timestamp } = await chainClient().getBlock()
  const { proposals } = await querySubgraph<{ proposals: OpenProposal[] }>(
    inject('config').subgraphUrl,
    `{ proposals(first: 20, orderBy: deadline, orderDirection: desc, where: { deadline_gt: ${timestamp}, snapshotTimestamp_lt: ${timestamp}, canceledTimestamp: null }) {
         id proposalId ballots(first: 1000, where: { kind: Delegate }) { voter { id } } } }`,
  )
  return proposals
}

async function latestOpen(): Promise<OpenProposal> {
  const [proposal] = await openProposals()
  if (proposal === undefined) throw new Error('no proposal is open')
  return proposal
}

describe('a delegate above the cap', () => {
  it('sees what the vote counts for as the governor says it, votes with a reason, and is counted with just that', async () => {
    const { id, proposalId } = await latestOpen()
    const delegate = demoAccount('Northlight Stewards')
    const [pastVotes, takenBack, aboveCap, counts] = await chainClient().readContract({
      ...governor(),
      functionName: 'countedVotes',
      args: [BigInt(proposalId), delegate],
    })
    const [, forBefore] = await chainClient().readContract({
      ...governor(),
      functionName: 'proposalVotes',
      args: [BigInt(proposalId)],
    })
    expect(pastVotes - takenBack - aboveCap).toBe(counts)

    const context = await newVisitor()
    const page = await open(context, `/proposals/${id}`)
    await connectAs(page, 'Northlight Stewards')
    const panel = page.locator('.vote-panel')
    await panel.getByText(figure(counts), { exact: true }).first().waitFor()
    await panel.getByText(figure(pastVotes), { exact: true }).first().waitFor()

    await panel.getByRole('radio', { name: 'For' }).check({ force: true })
    await panel.getByRole('textbox').fill('Evaluation first, then scale.')
    await panel.getByRole('button', { name: 'Review vote' }).click()
    await finishTransaction(page)
    const [, forAfter] = await chainClient().readContract({
      ...governor(),
      functionName: 'proposalVotes',
      args: [BigInt(proposalId)],
    })
    expect(forAfter - forBefore).toBe(counts)
    await panel.getByText('Evaluation first, then scale.').waitFor()
    await page.getByText(figure(forAfter), { exact: true }).first().waitFor()
    await context.close()
  })
})

describe('a small holder whose delegate has voted', () => {
  it('overrules the delegate: the own vote is added and the delegate counts for less', async () => {
    const holder = demoAccount('Small holder')
    const client = chainClient()
    const token = inject('config').contracts.token
    const { parseAbi } = await import('viem')
    const delegate = await client.readContract({
      address: token,
      abi: parseAbi(['function delegates(address) view returns (address)']),
      functionName: 'delegates',
      args: [holder],
    })
    const proposals = await openProposals()
    const proposal = proposals.find(({ ballots }) => ballots.some(({ voter }) => voter.id === delegate.toLowerCase()))
    if (proposal === undefined) throw new Error('the delegate has voted on no open proposal')
    const votes = () =>
      client.readContract({ ...governor(), functionName: 'ballot', args: [BigInt(proposal.proposalId), delegate] })
    const before = await votes()

    const context = await newVisitor()
    const page = await open(context, `/proposals/${proposal.id}`)
    await connectAs(page, 'Small holder')
    const panel = page.locator('.vote-panel')
    await panel.getByRole('radio', { name: 'Against' }).check({ force: true })
    await panel.getByRole('button', { name: 'Review vote' }).click()
    await finishTransaction(page)

    const after = await votes()
    const own = await client.readContract({
      ...governor(),
      functionName: 'ballot',
      args: [BigInt(proposal.proposalId), holder],
    })
    expect(own[1]).toBe(true)
    expect(own[2]).toBeGreaterThan(0n)
    // Taken back in full; what the delegate counts for falls by it, unless the delegate was above the cap.
    expect(after[4] - before[4]).toBe(own[2])
    expect(after[3]).toBeLessThanOrEqual(before[3])
    await panel.getByText('You voted Against').waitFor()
    await context.close()
  })
})
