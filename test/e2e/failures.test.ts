import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { demoAccount } from './support/demoAccount.ts'
import { injectWallet, type WalletMode } from './support/injectedWallet.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const NAME = 'Test wallet'

/** The open proposal that ends last and on which the account can still vote as a delegate. */
async function votableProposal(account: string): Promise<string> {
  const { proposals } = await querySubgraph<{ proposals: { id: string; ballots: unknown[] }[] }>(
    inject('config').subgraphUrl,
    `{ proposals(first: 20, orderBy: deadline, orderDirection: desc, where: { forVotes_gt: 0, queuedTimestamp: null, executedTimestamp: null, canceledTimestamp: null }) {
         id ballots(where: { voter: "${account}", kind: Delegate }) { id } } }`,
  )
  const found = proposals.find(({ ballots }) => ballots.length === 0)
  if (found === undefined) throw new Error('the account has voted on all that is open')
  return found.id
}

async function openVotePanel(mode: WalletMode, chainIdHex?: string): Promise<Page> {
  const account = demoAccount('Lantern Civic Lab')
  const context = await newVisitor()
  await injectWallet(context, { name: NAME, account, mode, ...(chainIdHex === undefined ? {} : { chainIdHex }) })
  const page = await open(context, `/proposals/${await votableProposal(account)}`)
  await connectAs(page, NAME)
  const panel = page.locator('.vote-panel')
  await panel.getByRole('radio', { name: 'For' }).check({ force: true })
  await panel.getByRole('textbox').fill('Kept, whatever happens.')
  await panel.getByRole('button', { name: 'Review vote' }).click()
  return page
}

describe('a write that does not go through', () => {
  it('refused in the wallet: the dialog closes without a word and the reason typed is kept', async () => {
    const page = await openVotePanel('reject')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.locator('.vote-panel').getByRole('textbox').inputValue()).toBe('Kept, whatever happens.')
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  it('on another network: says so, sends nothing, goes on after the switch', async () => {
    const page = await openVotePanel('reject', '0x1')
    const dialog = page.getByRole('dialog')
    await dialog.locator('[data-stage="wrongNetwork"]').waitFor()
    await dialog.getByText('Your wallet is on another network').waitFor()
    await dialog.getByRole('button', { name: 'Switch network' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.context().close()
  })

  it('reverted on the chain: the contract’s error in words, and that only gas was spent; trying again fails before sending', async () => {
    const page = await openVotePanel('duplicate')
    const dialog = page.getByRole('dialog')
    await dialog.locator('[data-stage="failed"]').waitFor()
    await dialog.getByText('Reverted on the chain').waitFor()
    await dialog.getByText('Only the gas was spent.').waitFor()
    expect(await dialog.innerText()).toMatch(/already/i)
    await dialog.getByRole('button', { name: 'Try again' }).click()
    await dialog.getByText('Simulation failed').waitFor()
    await dialog.getByText('Nothing was sent.').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).first().click()
    await page.context().close()
  })
})

describe('an indexer that does not answer', () => {
  it('is said on every page, and what is open to vote is read from the chain', async () => {
    const context = await newVisitor()
    await context.route(inject('config').subgraphUrl, (route) => route.abort())
    await context.route(inject('config').indexerStatusUrl ?? '', (route) => route.abort())
    const page = await context.newPage()
    await page.goto(inject('url'))
    await page.getByRole('button', { name: /^Chain/ }).waitFor()
    await page.locator('.prow').first().waitFor({ timeout: 60_000 })
    await goTo(page, '/proposals')
    await page.getByRole('button', { name: /^Chain/ }).waitFor()
    await page.locator('.prow').first().waitFor({ timeout: 60_000 })
    expect(await page.locator('.prow').count()).toBeGreaterThan(3)
    await page.locator('.prow').first().click()
    await page.getByRole('heading', { name: 'Tally' }).waitFor()
    await connectAs(page, 'Harbor Assembly')
    await page.locator('.vote-panel').waitFor()
    await context.close()
  })
})

describe('a configuration that is wrong', () => {
  it('is explained key by key', async () => {
    const context = await newVisitor()
    await context.route('**/plenum.config.json', (route) =>
      route.fulfill({ json: { ...inject('config'), contracts: { ...inject('config').contracts, governor: '0x12' } } }),
    )
    const page = await context.newPage()
    await page.goto(inject('url'))
    await page.getByText('contracts.governor').waitFor()
    await context.close()
  })
})

describe('closing the dialog', () => {
  it('does not stop a write: it goes on in the account menu', async () => {
    const context = await newVisitor()
    const page = await open(context, `/delegates/${demoAccount('Largest holder')}`)
    await connectAs(page, 'Largest holder')
    const button = page.getByRole('button', { name: 'Vote with your own votes' })
    if (await button.isVisible()) {
      await button.click()
      await finishTransaction(page)
    }
    await page.getByText('You delegate to this account').waitFor()
    await context.close()
  })
})
