import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { findSubjects } from './support/subgraph.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'
import { connectAs } from './support/wallet.ts'

afterAll(closeBrowser)

const { proposalId } = await findSubjects(inject('config').subgraphUrl)
const top = async (page: Page, heading: string) =>
  (await page.getByRole('heading', { level: 2, name: heading, exact: true }).boundingBox())?.y ?? Number.NaN

describe('a phone', () => {
  it('has a tab bar, and every page is reachable by it', async () => {
    const context = await newVisitor({ width: 390 })
    const page = await open(context, '/')
    const tabs = page.locator('.tabbar')
    await tabs.getByRole('link', { name: 'Proposals' }).click()
    await settled(page)
    expect(new URL(page.url()).hash).toBe('#/proposals')
    await tabs.getByRole('link', { name: 'Compute' }).click()
    await settled(page)
    expect(new URL(page.url()).hash).toBe('#/compute')
    await context.close()
  })

  it('shows the tally first with the summary, and below the part that was asked for elsewhere', async () => {
    const context = await newVisitor({ width: 390 })
    const page = await open(context, `/proposals/${proposalId}`)
    expect(await top(page, 'Tally')).toBeLessThan(await top(page, 'What it will do'))
    for (const [tab, heading] of [
      ['Actions', 'Actions'],
      ['Votes', 'Votes'],
      ['Timeline', 'Timeline'],
    ] as const) {
      const link = page.locator('.tabs').getByRole('link', { name: tab })
      await link.click()
      await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()
      // The part begins on the first screen, and its tab is in sight.
      expect(await top(page, heading)).toBeLessThan(600)
      expect(await top(page, heading)).toBeLessThan(await top(page, 'Tally'))
      await expect.poll(async () => (await link.boundingBox())?.x ?? -1).toBeGreaterThanOrEqual(0)
    }
    await context.close()
  })

  it('leads from any part of a proposal to the vote', async () => {
    const context = await newVisitor({ width: 390 })
    const page = await open(context, `/proposals/${proposalId}?tab=votes`)
    await connectAs(page, 'Northlight Stewards')
    await page.locator('.vote-dock').getByRole('button', { name: 'Vote' }).click()
    const panel = page.getByRole('heading', { name: 'Your vote' })
    await expect.poll(async () => (await panel.boundingBox())?.y ?? 9_999).toBeLessThan(700)
    expect(await panel.evaluate((heading) => heading === document.activeElement)).toBe(true)
    await context.close()
  })
})
