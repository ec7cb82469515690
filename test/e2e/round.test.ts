import { encodeFunctionData } from 'viem'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { computeRegistryAbi } from '../../src/data/abi/computeRegistryAbi.ts'
import { epochAllocatorAbi } from '../../src/data/abi/epochAllocatorAbi.ts'
import { formatAmount } from '../../src/domain/format/formatAmount.ts'
import { formatMilliHours } from '../../src/domain/format/formatMilliHours.ts'
import { advanceTime, chainClient, sendAs, untilIndexed } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { closeBrowser, goTo, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

/** H100. */
const CLASS = 3n
const BASALT = 1n
/** Together with Basalt they ask for more than there is, each for its whole cap. */
const OTHERS = [2n, 3n, 4n, 5n, 6n, 7n]
const CAPACITY_MILLI_HOURS = 60_000_000n
const PLEN = 10n ** 18n
const MINUTE = 60n

const client = chainClient()
const allocator = { address: inject('config').contracts.epochAllocator, abi: epochAllocatorAbi } as const
const registry = { address: inject('config').contracts.computeRegistry, abi: computeRegistryAbi } as const
const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
const recipient = (id: bigint) => client.readContract({ ...registry, functionName: 'recipient', args: [id] })
const share = (id: bigint) => client.readContract({ ...allocator, functionName: 'share', args: [epoch, CLASS, id] })

let epoch = 0n
let path = ''
const names = new Map<bigint, string>()

async function moveTo(timestampSeconds: bigint): Promise<void> {
  const { timestamp } = await client.getBlock()
  await advanceTime(Number(timestampSeconds + MINUTE - timestamp))
  await untilIndexed()
}

/** A round of its own: the next epoch that nobody can have asked in. */
beforeAll(async () => {
  const { timestamp } = await client.getBlock()
  const read = (functionName: 'genesis' | 'epochLength' | 'lead') => client.readContract({ ...allocator, functionName })
  const [genesis, length, lead] = await Promise.all([read('genesis'), read('epochLength'), read('lead')])
  epoch = (timestamp + lead + 60n * MINUTE - genesis) / length + 1n
  path = `/compute/rounds/${epoch}/${CLASS}`
  for (const id of [BASALT, ...OTHERS]) names.set(id, (await recipient(id)).name)
  const provider = demoAccount('Fjord Compute Cooperative')
  const commit = { ...allocator, functionName: 'commit', args: [1n, epoch, CLASS, CAPACITY_MILLI_HOURS] } as const
  await sendAs(provider, allocator.address, encodeFunctionData(commit))
  await moveTo((await client.readContract({ ...allocator, functionName: 'epochTimes', args: [epoch] }))[0])
})

/** GPU-hours by recipient as the explainer lists them: what each would get, or got. */
async function explained(page: Page): Promise<Map<string, string>> {
  const rows = page.locator('.bound-list li')
  await rows.first().waitFor()
  const found = await rows.evaluateAll((items) =>
    items.map((item) => [
      item.querySelector('.name')?.textContent ?? '',
      item.querySelector('.hours b')?.textContent ?? '',
    ]),
  )
  return new Map(found.map(([name = '', amount = '']) => [name.trim(), amount]))
}

describe('a round', () => {
  it('takes a request, says what the cap leaves, and lets it be changed', async () => {
    const cap = await client.readContract({ ...allocator, functionName: 'recipientCap', args: [epoch, CLASS] })
    for (const id of OTHERS) {
      const request = { ...allocator, functionName: 'requestCompute', args: [epoch, CLASS, id, cap] } as const
      await sendAs((await recipient(id)).operator, allocator.address, encodeFunctionData(request))
    }
    await untilIndexed()
    const context = await newVisitor()
    const page = await open(context, path)
    await connectAs(page, 'Basalt Interpretability')
    const field = page.getByRole('textbox', { name: 'GPU-hours for Basalt Interpretability' })
    await field.fill(formatMilliHours(cap + 1_000n))
    await page.getByText(`The organisation’s cap leaves ${formatMilliHours(cap)}`).waitFor()
    await page.getByRole('button', { name: 'Review request' }).click()
    await finishTransaction(page)
    await field.fill(formatMilliHours(cap))
    await page.getByRole('button', { name: 'Review change' }).click()
    await finishTransaction(page)

    const count = await client.readContract({ ...allocator, functionName: 'requestCount', args: [epoch, CLASS] })
    expect(count).toBe(BigInt(OTHERS.length) + 1n)
    const last = { ...allocator, functionName: 'requestAt', args: [epoch, CLASS, count - 1n] } as const
    expect(await client.readContract(last)).toMatchObject({ recipientId: 1, milliHours: cap })
    await page.getByRole('heading', { level: 1, name: new RegExp(`^7 requests for ${hours(cap * 7n)}`) }).waitFor()
    await context.close()
  })

  it('shows what everybody would get before support is sent, and that comes of it to the milli-hour', async () => {
    const [supportStart, supportEnd] = await client.readContract({
      ...allocator,
      functionName: 'roundTimes',
      args: [epoch],
    })
    await moveTo(supportStart)
    const context = await newVisitor()
    const page = await open(context, path)
    await connectAs(page, 'Harbor Assembly')
    const voter = demoAccount('Harbor Assembly')
    const budget = await client.readContract({ ...allocator, functionName: 'supportBudget', args: [epoch, voter] })
    await page
      .getByText(formatAmount(budget, 18, { maximumFractionDigits: 2 }), { exact: true })
      .first()
      .waitFor()

    const field = (id: bigint) => page.getByRole('textbox', { name: `Your support for ${names.get(id)}, in PLEN` })
    await field(BASALT).fill(formatAmount(budget + 1n, 18))
    await page.getByText(/more than you may give/).waitFor()
    expect(await page.getByRole('button', { name: 'Review support' }).isDisabled()).toBe(true)

    const wanted = new Map([[BASALT, 1_600_000n * PLEN], ...OTHERS.map((id) => [id, id * 80_000n * PLEN] as const)])
    for (const [id, weight] of wanted) await field(id).fill(formatAmount(weight, 18))
    await page.getByRole('heading', { name: 'How it would be divided with your draft' }).waitFor()
    const preview = await explained(page)
    await page.getByRole('button', { name: 'Review support' }).click()
    await finishTransaction(page)
    const given = { ...allocator, functionName: 'supportGiven', args: [epoch, CLASS, voter] } as const
    expect(await client.readContract(given)).toBe([...wanted.values()].reduce((sum, weight) => sum + weight, 0n))
    expect(await explained(page)).toEqual(preview)
    await page.getByRole('heading', { name: 'How it would be divided now' }).waitFor()
    await context.close()

    await moveTo(supportEnd)
    const anybody = await newVisitor()
    const settling = await open(anybody, path)
    await connectAs(settling, 'Newcomer')
    await settling.getByRole('button', { name: 'Review settlement' }).click()
    await finishTransaction(settling)
    const settlement = { ...allocator, functionName: 'settlement', args: [epoch, CLASS] } as const
    const { settled, full, milliHours } = await client.readContract(settlement)
    expect({ settled, full }).toEqual({ settled: true, full: false })
    await settling.getByRole('heading', { level: 1, name: new RegExp(`^${hours(milliHours)} H100-hours`) }).waitFor()
    await settling.getByText(/matches, block/).waitFor()
    for (const [id, name] of names) {
      expect({ name, hours: hours(await share(id)) }).toEqual({ name, hours: preview.get(name) })
    }
    expect(await explained(settling)).toEqual(preview)

    await goTo(settling, `/compute?epoch=${epoch}&class=${CLASS}`)
    const basalt = formatMilliHours(await share(BASALT))
    const bars = await settling.locator('.bar-row').allInnerTexts()
    expect(bars.find((text) => text.includes('Basalt Interpretability'))).toContain(basalt)
    await goTo(settling, '/compute/recipients/1')
    await settling.getByRole('row', { name: new RegExp(`H100, epoch ${epoch} .*${basalt}`) }).waitFor()
    await anybody.close()
  })
})
