import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { demoAccount } from './support/demoAccount.ts'
import { injectWallet } from './support/injectedWallet.ts'
import { everyPage } from './support/pages.ts'
import { findSubjects } from './support/subgraph.ts'
import { violations } from './support/violations.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs } from './support/wallet.ts'

afterAll(closeBrowser)

const WALLET = 'Test wallet'
const subjects = await findSubjects(inject('config').subgraphUrl)
const pages = everyPage(subjects)

const WIDTHS = [1440, 390]

let screens: Page[]
beforeAll(async () => {
  screens = await Promise.all(WIDTHS.map(async (width) => open(await newVisitor({ width }), '/')))
})

async function lookAt(page: Page, path: string) {
  await goTo(page, path)
  const tooWide = await page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))
  return { found: await violations(page), tooWide }
}

describe('on a desktop and a phone, in both themes, axe finds no violation and nothing is wider than the screen', () => {
  it.each(pages)('on the page $name', async ({ path }) => {
    const seen = await Promise.all(screens.map((page) => lookAt(page, path)))
    expect(seen).toEqual(screens.map(() => ({ found: [], tooWide: 0 })))
  })

  it.each(WIDTHS)('in what opens over a page, at %s', async (width) => {
    const context = await newVisitor({ width })
    // On another network the dialog of a transaction stays open, and nothing is sent.
    const wallet = {
      name: WALLET,
      account: demoAccount('Undelegated holder'),
      mode: 'reject',
      chainIdHex: '0x1',
    } as const
    await injectWallet(context, wallet)
    const page = await open(context, `/proposals/${subjects.proposalId}?tab=votes`)
    const look = async (name: string) => expect({ name, found: await violations(page) }).toEqual({ name, found: [] })
    const leave = async () => {
      await page.keyboard.press('Escape')
      await page.locator('dialog[open], :popover-open').waitFor({ state: 'detached' })
    }

    await page.getByRole('button', { name: /^Indexer/ }).click()
    await page.getByRole('dialog').getByText('Endpoint').first().waitFor()
    await look('health')
    await leave()
    await page.getByRole('button', { name: 'Local chain’s clock' }).click()
    await page.getByRole('button', { name: /^To the next deadline/ }).waitFor()
    await look('clock')
    await leave()
    if (width === 390) {
      await page.getByRole('button', { name: 'Filters' }).click()
      await page.getByRole('dialog').waitFor()
      await look('filters')
      await leave()
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('dialog').waitFor()
      await look('more')
      await leave()
    }
    await page.getByRole('button', { name: 'Connect', exact: true }).first().click()
    await page.getByRole('dialog').getByText('Demo accounts').waitFor()
    await look('connect')
    await leave()

    await connectAs(page, WALLET)
    await page.locator('.account').first().click()
    await page.getByRole('button', { name: 'Disconnect' }).waitFor()
    await look('account')
    await leave()
    await goTo(page, `/delegates/${subjects.delegate}`)
    await page.getByRole('button', { name: 'Delegate to this account' }).click()
    await page.getByRole('dialog').locator('[data-stage="wrongNetwork"]').waitFor()
    await look('transaction')
    await context.close()
  })
})
