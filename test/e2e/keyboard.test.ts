import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { chainClient } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'

afterAll(closeBrowser)

const VOTER = 'Largest holder'

type Focused = { words: string; role: string; isBody: boolean; isInSight: boolean }

/** What has the focus, and whether it can be seen: on the screen, with nothing over its middle. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    // A choice is drawn by its label; its own box is hidden.
    const drawn = element instanceof HTMLInputElement && element.type === 'radio' ? element.closest('label') : element
    const box = (drawn ?? element).getBoundingClientRect()
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, window.innerHeight) / 2]
    const onTop = document.elementFromPoint(x, y)
    const words =
      element.getAttribute('aria-label') ?? (drawn?.textContent || element.getAttribute('placeholder') || '')
    return {
      words: words.trim(),
      role: element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
      isBody: element === document.body,
      isInSight: onTop !== null && ((drawn ?? element).contains(onTop) || onTop.contains(drawn)),
    }
  })

/** Tab by tab to what is wanted; on the way the focus is never lost and never out of sight. */
async function tabTo(page: Page, wanted: (at: Focused) => boolean): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    const at = await focused(page)
    if (!at.isBody && wanted(at)) return
    await page.keyboard.press('Tab')
    // The browser scrolls to it in the frame after.
    await expect.poll(() => focused(page).then((next) => (next.isBody || next.isInSight ? '' : next.words))).toBe('')
  }
  throw new Error('the keyboard never got there')
}

async function votable(): Promise<string> {
  const { address, abi } = { address: inject('config').contracts.governor, abi: plenumGovernorAbi }
  const { proposals } = await querySubgraph<{ proposals: { id: string }[] }>(
    inject('config').subgraphUrl,
    '{ proposals(first: 20, orderBy: deadline, orderDirection: desc, where: { executedTimestamp: null, canceledTimestamp: null, queuedTimestamp: null }) { id } }',
  )
  for (const { id } of proposals) {
    const state = await chainClient().readContract({ address, abi, functionName: 'state', args: [BigInt(id)] })
    const [hasVoted] = await chainClient().readContract({
      address,
      abi,
      functionName: 'ballot',
      args: [BigInt(id), demoAccount(VOTER)],
    })
    if (state === 1 && !hasVoted) return id
  }
  throw new Error('the account has voted on all that is open')
}

describe.each([1440, 390])('by keyboard alone, at %s', (width) => {
  it('an account is connected and a vote is cast; the focus is always somewhere, and in sight', async () => {
    const id = await votable()
    const context = await newVisitor({ width })
    const page = await open(context, `/proposals/${id}`)
    await tabTo(page, ({ words }) => words === 'Connect')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('Demo accounts').waitFor()
    await tabTo(page, ({ words, role }) => role === 'button' && words.includes(VOTER))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await expect.poll(() => focused(page)).toMatchObject({ isBody: false, isInSight: true })

    await page.locator('.vote-panel').getByRole('radio', { name: 'For' }).waitFor()
    await tabTo(page, ({ role }) => role === 'radio')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.type('By keyboard.')
    await page.keyboard.press('Tab')
    expect((await focused(page)).words).toBe('Review vote')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').locator('[data-stage="indexed"]').waitFor()
    await tabTo(page, ({ words }) => words === 'Done')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('.vote-panel').getByText('You voted').waitFor()
    await expect.poll(() => focused(page)).toMatchObject({ isBody: false, isInSight: true })
    await context.close()
  })
})
