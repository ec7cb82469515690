import { afterAll, describe, expect, inject, it } from 'vitest'
import { epochAllocatorAbi } from '../../src/data/abi/epochAllocatorAbi.ts'
import { policyRegistryAbi } from '../../src/data/abi/policyRegistryAbi.ts'
import { chainClient } from './support/chain.ts'
import { fillReason, PROPOSER, proposeVoteExecute } from './support/proposalPath.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs } from './support/wallet.ts'

afterAll(closeBrowser)

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
    // The wizard proposes the next epoch that a vote can reach before its rounds divide.
    const epochField = page.getByLabel('Epoch', { exact: true })
    await expect.poll(() => epochField.inputValue()).toMatch(/^\d+$/)
    const epoch = BigInt(await epochField.inputValue())
    const now = (await chainClient().getBlock()).timestamp
    const [, supportEnd] = await chainClient().readContract({
      address: inject('config').contracts.epochAllocator,
      abi: epochAllocatorAbi,
      functionName: 'roundTimes',
      args: [epoch],
    })
    expect(supportEnd).toBeGreaterThan(now)
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
    await page.getByRole('link', { name: 'At most 64 GPUs a lease' }).first().waitFor()
    await context.close()
  })
})
