import { afterAll, describe, expect, inject, it } from 'vitest'
import { leaseManagerAbi } from '../../src/data/abi/leaseManagerAbi.ts'
import { draftOf } from '../../src/features/leases/leaseDraft.ts'
import { failedRuleBit, failedRulesOf } from '../../src/domain/policy/failedRules.ts'
import { formatMilliHours } from '../../src/domain/format/formatMilliHours.ts'
import { chainClient, untilIndexed } from './support/chain.ts'
import { findLease, judge, type LeaseAsked } from './support/leaseThatPasses.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const SURVEILLANCE = 9
const ATTESTED = failedRuleBit('attestationMissing')
const client = chainClient()
const manager = { address: inject('config').contracts.leaseManager, abi: leaseManagerAbi } as const
const labelOf = (operator: string) =>
  inject('config').demo?.accounts.find(({ address }) => address.toLowerCase() === operator)?.label
const formOf = (request: LeaseAsked) => `/leases/new?${new URLSearchParams(draftOf(request))}`
const leaseCount = () => client.readContract({ ...manager, functionName: 'leaseCount' })
const denialCount = (request: LeaseAsked) =>
  client.readContract({ ...manager, functionName: 'denialCount', args: [request.recipientId, request.epoch] })

describe('a lease', () => {
  it('is judged before it is sent: opened when allowed; denied it says by which rule, and passes when corrected', async () => {
    // Attested work: the form names the attesters by itself, without whom it would be denied.
    const { request, operator } = await findLease(4, ATTESTED, (account) => labelOf(account) !== undefined)
    const context = await newVisitor()
    const page = await open(context, formOf(request))
    const verdict = (words: string) => page.getByRole('heading', { level: 1, name: words })

    // Allowed: what is opened is what stands in the form.
    await verdict('This request would be allowed').waitFor()
    await page.getByText(/Names \d attestations that the project holds/).waitFor()
    await page.getByText('recomputed here with the same result').waitFor()
    await connectAs(page, labelOf(operator) ?? '')
    const before = await leaseCount()
    await page.getByRole('button', { name: 'Review and open' }).click()
    await finishTransaction(page)
    expect(await leaseCount()).toBe(before + 1n)
    const opened = await client.readContract({ ...manager, functionName: 'lease', args: [before + 1n] })
    expect(opened.request).toEqual(request)
    await untilIndexed()
    await settled(page)
    expect(new URL(page.url()).hash).toBe(`#/leases/${before + 1n}`)
    const leased = page.locator('.tile').filter({ hasText: 'Leased' }).locator('.value')
    expect(await leased.innerText()).toBe(formatMilliHours(opened.milliHours))

    // Denied: the contract's rules, in words, before anything is sent.
    const denied = { ...request, purpose: SURVEILLANCE }
    const mask = ((await judge(denied)) ?? 0n) & ~ATTESTED
    expect(failedRulesOf(mask)).toContain('purposeDenied')
    await goTo(page, formOf(denied))
    await verdict(`This request would be denied by ${failedRulesOf(mask).length} rules`).waitFor()
    await page.getByText('Purpose denied').waitFor()
    await page.getByText(/^Purposes: safety evaluation/).waitFor()
    expect(await page.getByRole('button', { name: 'Review and open' }).count()).toBe(0)
    const denials = await denialCount(denied)
    await page.getByRole('button', { name: 'Put the denial on record' }).click()
    await finishTransaction(page)
    expect(await leaseCount()).toBe(before + 1n)
    expect(await denialCount(denied)).toBe(denials + 1n)

    // From the record to a corrected request.
    await untilIndexed()
    await page.locator('.lease-row').first().click()
    await page.getByRole('heading', { level: 1, name: 'was denied by' }).waitFor()
    await page.getByRole('link', { name: 'Ask again' }).click()
    await settled(page)
    expect(await page.getByLabel('GPUs', { exact: true }).inputValue()).toBe('4')
    await page.getByLabel('Purpose').selectOption(String(request.purpose))
    await verdict('This request would be allowed').waitFor()
    await page.getByRole('button', { name: 'Review and open' }).click()
    await finishTransaction(page)
    expect(await leaseCount()).toBe(before + 2n)
    await context.close()
  })

  it('that is too large says what is left, and offers the size that passes', async () => {
    const { request } = await findLease(4, 0n)
    const context = await newVisitor()
    const page = await open(context, formOf({ ...request, gpus: 100_000 }))
    await page.getByRole('heading', { level: 1, name: 'This request cannot be asked for' }).waitFor()
    expect(await judge({ ...request, gpus: 100_000 })).toBeNull()
    await page.getByRole('button', { name: /^Use [\d,]+ GPUs for/ }).click()
    await page.getByRole('heading', { level: 1, name: 'This request would be allowed' }).waitFor()
    await context.close()
  })
})
