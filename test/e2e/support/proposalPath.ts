import type { Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { plenumGovernorAbi } from '../../../src/data/abi/plenumGovernorAbi.ts'
import { chainClient, untilIndexed } from './chain.ts'
import { settled } from './settled.ts'
import { newVisitor, open } from './visit.ts'
import { connectAs, finishTransaction } from './wallet.ts'

/** May propose, and has no proposal open in the demo history. */
export const PROPOSER = 'Lantern Civic Lab'
/** Together far above quorum and any threshold. */
const VOTERS = ['Harbor Assembly', 'Largest holder']

/** Moves the chain's clock from the top bar, as a visitor does. */
async function toNextDeadline(page: Page): Promise<void> {
  const before = await chainClient().getBlockNumber({ cacheTime: 0 })
  const clock = page.getByRole('button', { name: 'Local chain’s clock' })
  await clock.click()
  await page.getByRole('button', { name: /^To the next deadline/ }).click()
  // The page moves the clock and then mines a block: left in between, the next jump would be twice as far.
  await expect.poll(() => chainClient().getBlockNumber({ cacheTime: 0 }), { timeout: 30_000 }).toBeGreaterThan(before)
  await page.keyboard.press('Escape')
}

/** Moves on from deadline to deadline until the page offers what it should. */
async function moveUntil(page: Page, wanted: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if (await wanted()) return
    await toNextDeadline(page)
    await untilIndexed()
    await page.reload()
    await settled(page)
  }
  throw new Error('the proposal never came so far')
}

/** Title and reasons, the wizard's third step. */
export async function fillReason(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Reasons (Markdown)').fill('Because it can be checked afterwards.')
  // The preview pushes the buttons down when it appears.
  await page.getByRole('paragraph').filter({ hasText: 'Because it can be checked afterwards.' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
}

/** From the wizard's last step to the executed proposal. Returns its id. */
export async function proposeVoteExecute(page: Page): Promise<bigint> {
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  await finishTransaction(page)
  await page.waitForURL(/#\/proposals\/0x[0-9a-f]{64}/)
  await settled(page)
  const path = new URL(page.url()).hash.slice(1)
  const proposalId = BigInt(path.slice('/proposals/'.length).split('?')[0] ?? '')
  await page
    .getByText('Voting has not opened')
    .or(page.getByText(/^Pending/))
    .first()
    .waitFor()

  await moveUntil(page, async () => (await state(proposalId)) === 1)
  for (const voter of VOTERS) {
    const context = await newVisitor()
    const booth = await open(context, path)
    await connectAs(booth, voter)
    const panel = booth.locator('.vote-panel')
    await panel.getByRole('radio', { name: 'For' }).check({ force: true })
    await panel.getByRole('textbox').fill(`Reason of ${voter}`)
    await panel.getByRole('button', { name: 'Review vote' }).click()
    await finishTransaction(booth)
    await context.close()
  }

  await page.reload()
  await settled(page)
  await moveUntil(page, async () => (await state(proposalId)) === 4)
  await page.getByRole('button', { name: /^Queue/ }).click()
  await finishTransaction(page)
  expect(await state(proposalId)).toBe(5)

  const eta = await chainClient().readContract({
    address: inject('config').contracts.governor,
    abi: plenumGovernorAbi,
    functionName: 'proposalEta',
    args: [proposalId],
  })
  await moveUntil(page, async () => (await chainClient().getBlock()).timestamp >= eta)
  await page.getByRole('button', { name: /^Execute/ }).click()
  await finishTransaction(page)
  expect(await state(proposalId)).toBe(7)
  return proposalId
}

const state = (proposalId: bigint) =>
  chainClient().readContract({
    address: inject('config').contracts.governor,
    abi: plenumGovernorAbi,
    functionName: 'state',
    args: [proposalId],
  })
