import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { epochAllocatorAbi } from '../../src/data/abi/epochAllocatorAbi.ts'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { policyRegistryAbi } from '../../src/data/abi/policyRegistryAbi.ts'
import { chainClient, untilIndexed } from './support/chain.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const PROPOSER = 'Lantern Civic Lab'
/** Together far above quorum and any threshold. */
const VOTERS = ['Harbor Assembly', 'Largest holder']

/** Moves the chain's clock from the top bar, as a visitor does. */
async function toNextDeadline(page: Page): Promise<void> {
  const clock = page.getByRole('button', { name: 'Local chain’s clock' })
  await clock.click()
  await page.getByRole('button', { name: /^To the next deadline/ }).click()
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

/** From the wizard's last step to the executed proposal. Returns its id. */
async function proposeVoteExecute(page: Page): Promise<bigint> {
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

async function fillReason(page: Page, title: string): Promise<void> {
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Reasons (Markdown)').fill('Because it can be checked afterwards.')
  // The preview pushes the buttons down when it appears.
  await page.getByRole('paragraph').filter({ hasText: 'Because it can be checked afterwards.' }).waitFor()
  await page.getByRole('button', { name: 'Continue' }).click()
}

describe('an allocation, from the wizard to the executed grant', () => {
  it('changes what the recipient is allocated, on the chain and on the page', async () => {
    const context = await newVisitor()
    const page = await open(context, '/proposals/new')
    await connectAs(page, PROPOSER)
    await page.getByRole('radio', { name: /^Allocation/ }).check({ force: true })
    await page.getByRole('button', { name: 'Continue' }).click()

    const recipient = page.getByLabel('Recipient', { exact: true })
    const option = await recipient.locator('option', { hasText: 'Slate Formal Methods' }).getAttribute('value')
    await recipient.selectOption(option ?? '')
    await page.getByLabel('GPU class').selectOption({ label: 'A100' })
    const now = (await chainClient().getBlock()).timestamp
    const epoch = await chainClient().readContract({
      address: inject('config').contracts.epochAllocator,
      abi: epochAllocatorAbi,
      functionName: 'epochAt',
      args: [now],
    })
    await page.getByLabel('Epoch', { exact: true }).fill(epoch.toString())
    await page.getByLabel('GPU-hours').fill('250')
    await page
      .getByText(/^Grants/)
      .first()
      .waitFor()
    const args = [epoch, 2n, BigInt(option ?? '0')] as const
    const allocation = () =>
      chainClient().readContract({
        address: inject('config').contracts.epochAllocator,
        abi: epochAllocatorAbi,
        functionName: 'allocation',
        args,
      })
    const before = await allocation()
    await page.getByRole('button', { name: 'Continue' }).click()
    await fillReason(page, 'Grant 250 A100-hours to Slate Formal Methods')
    await proposeVoteExecute(page)
    expect((await allocation()) - before).toBe(250_000n)

    await goTo(page, `/compute/recipients/${option}`)
    await page.getByRole('link', { name: 'Grant 250 A100-hours to Slate Formal Methods' }).first().waitFor()
    await page.getByText('250', { exact: true }).first().waitFor()
    await context.close()
  })
})

describe('a restriction, from the wizard to a policy in force', () => {
  it('is added as it was filled in, and stands among the rules in force', async () => {
    const context = await newVisitor()
    const page = await open(context, '/proposals/new?type=policy')
    await connectAs(page, PROPOSER)
    const policies = () =>
      chainClient().readContract({
        address: inject('config').contracts.policyRegistry,
        abi: policyRegistryAbi,
        functionName: 'policyCount',
      })
    const before = await policies()
    const typeChoice = page.getByRole('radio', { name: /^Policy/ })
    if (await typeChoice.isVisible()) {
      await typeChoice.check({ force: true })
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    await page.getByRole('radio', { name: 'Restriction' }).check({ force: true })
    await page.getByLabel('Name', { exact: true }).fill('At most 64 GPUs a lease')
    await page.getByLabel('GPUs per lease').fill('64')
    await page.getByLabel('Valid until').fill('2027-06-30T00:00')
    await page.getByRole('button', { name: 'Continue' }).click()
    await fillReason(page, 'Limit a lease to 64 GPUs')
    await proposeVoteExecute(page)
    const count = await policies()
    expect(count - before).toBe(1n)
    const [kind, retired, name, policy] = await chainClient().readContract({
      address: inject('config').contracts.policyRegistry,
      abi: policyRegistryAbi,
      functionName: 'policy',
      args: [count],
    })
    expect({ kind, retired, name, gpus: policy.maxGpusPerLease }).toEqual({
      kind: 1,
      retired: false,
      name: 'At most 64 GPUs a lease',
      gpus: 64,
    })
    await goTo(page, '/policies')
    await page.getByRole('link', { name: 'At most 64 GPUs a lease' }).waitFor()
    await context.close()
  })
})
