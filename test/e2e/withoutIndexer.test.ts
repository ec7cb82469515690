import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { chainClient } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor } from './support/visit.ts'
import { connectAs } from './support/wallet.ts'

afterAll(closeBrowser)

const { subgraphUrl, indexerStatusUrl, contracts } = inject('config')
const governor = { address: contracts.governor, abi: plenumGovernorAbi } as const
const ACTIVE = 1
const SUCCEEDED = 4
const QUEUED = 5
const EXECUTED = 7

const stateOf = (id: string) => chainClient().readContract({ ...governor, functionName: 'state', args: [BigInt(id)] })

/** The latest proposal in a state, and for a queued one one whose timelock has run out. */
async function latest(state: number, fits: (id: string) => Promise<boolean> = () => Promise.resolve(true)) {
  const { proposals } = await querySubgraph<{ proposals: { id: string }[] }>(
    subgraphUrl,
    '{ proposals(first: 30, orderBy: deadline, orderDirection: desc, where: { executedTimestamp: null, canceledTimestamp: null }) { id } }',
  )
  for (const { id } of proposals) if ((await stateOf(id)) === state && (await fits(id))) return id
  throw new Error(`no proposal is in state ${state}`)
}

/** Without an indexer a write ends with its receipt: the dialog waits for the indexer, and may be closed. */
async function untilMined(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-stage="mined"]').waitFor()
  await dialog.getByText('The page has been updated from the receipt.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).first().click()
  await dialog.waitFor({ state: 'hidden' })
}

describe('with the indexer down', () => {
  it('what is open is read, voted on, queued and executed from the chain alone', async () => {
    const voter = demoAccount('Harbor Assembly')
    const open = await latest(ACTIVE, async (id) => {
      const args = [BigInt(id), voter] as const
      const [hasVoted] = await chainClient().readContract({ ...governor, functionName: 'ballot', args })
      const [, , , counts] = await chainClient().readContract({ ...governor, functionName: 'countedVotes', args })
      return !hasVoted && counts > 0n
    })
    const passed = await latest(SUCCEEDED)
    const ripe = await latest(QUEUED, async (id) => {
      const eta = await chainClient().readContract({ ...governor, functionName: 'proposalEta', args: [BigInt(id)] })
      return eta <= (await chainClient().getBlock()).timestamp
    })

    const context = await newVisitor()
    await context.route(subgraphUrl, (route) => route.abort())
    if (indexerStatusUrl !== null) await context.route(indexerStatusUrl, (route) => route.abort())
    const page = await context.newPage()
    await page.goto(`${inject('url')}/#/proposals`)
    for (const id of [open, passed, ripe]) await page.locator(`.prow[href="#/proposals/${id}"]`).waitFor()
    await connectAs(page, 'Harbor Assembly')

    await page.locator(`.prow[href="#/proposals/${open}"]`).click()
    const panel = page.locator('.vote-panel')
    await panel.getByRole('radio', { name: 'For' }).check({ force: true })
    await panel.getByRole('textbox').fill('Counted without an indexer.')
    await panel.getByRole('button', { name: 'Review vote' }).click()
    await untilMined(page)
    await panel.getByText('You voted For').waitFor()

    await goTo(page, `/proposals/${passed}`)
    await page.getByRole('button', { name: 'Queue' }).click()
    await untilMined(page)
    expect(await stateOf(passed)).toBe(QUEUED)
    await page.getByText('It is queued. Anyone can execute it from').waitFor()

    await goTo(page, `/proposals/${ripe}`)
    await page.getByRole('button', { name: 'Execute' }).click()
    await untilMined(page)
    expect(await stateOf(ripe)).toBe(EXECUTED)
    await page.getByText('Executed', { exact: true }).first().waitFor()
    await context.close()
  })
})
