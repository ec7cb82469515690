import type { Page } from 'playwright-core'
import { encodeFunctionData, type Hex, parseAbi, parseEther } from 'viem'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { plenumGovernorAbi } from '../../src/data/abi/plenumGovernorAbi.ts'
import { vetoCouncilAbi } from '../../src/data/abi/vetoCouncilAbi.ts'
import { chainClient, sendAs } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { settled } from './support/settled.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const PROPOSER = 'Lantern Civic Lab'
const PENDING = 0
const CANCELED = 2

type Form = { type: RegExp; title: string; fill: (page: Page) => Promise<void>; effect: RegExp }

/** Goes through the wizard as one of the demo accounts; returns the new proposal's page and id. */
async function propose(page: Page, { type, title, fill, effect }: Form): Promise<bigint> {
  await connectAs(page, PROPOSER)
  await page.getByRole('radio', { name: type }).check({ force: true })
  await page.getByRole('button', { name: 'Continue' }).click()
  await fill(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByLabel('Title').fill(title)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByText(effect).first().waitFor()
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  await finishTransaction(page)
  await page.waitForURL(/#\/proposals\/0x[0-9a-f]{64}/)
  await settled(page)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  const proposalId = BigInt(/0x[0-9a-f]{64}/.exec(page.url())?.[0] ?? '')
  expect(await stateOf(proposalId)).toBe(PENDING)
  return proposalId
}

const stateOf = (proposalId: bigint) =>
  chainClient().readContract({
    address: inject('config').contracts.governor,
    abi: plenumGovernorAbi,
    functionName: 'state',
    args: [proposalId],
  })

describe('a proposer', () => {
  it.each<Form>([
    {
      type: /^Treasury payment/,
      title: 'Pay the audit of the allocator',
      effect: /1,250/,
      fill: async (page) => {
        await page.getByLabel('Asset').selectOption({ label: 'DUSD' })
        await page.getByLabel('Payee').fill(demoAccount('Newcomer'))
        await page.getByLabel('Amount').fill('1250')
      },
    },
    {
      type: /^Setting/,
      title: 'Vote for six days',
      effect: /144 h|6\sd/,
      fill: async (page) => {
        await page.getByLabel('Setting').selectOption({ label: 'Voting period' })
        await page.getByLabel('New value').fill('144')
      },
    },
  ])('takes back “$title”, as long as voting has not opened', async (form) => {
    const context = await newVisitor()
    const page = await open(context, '/proposals/new')
    const proposalId = await propose(page, form)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await finishTransaction(page)
    expect(await stateOf(proposalId)).toBe(CANCELED)
    await page.getByText('Cancelled', { exact: true }).first().waitFor()
    expect(await page.getByRole('button', { name: 'Take it back' }).count()).toBe(0)
    await context.close()
  })
})

describe('the veto council', () => {
  it('stops a proposal with as many members as a veto needs, not with fewer', async () => {
    const raw = await newVisitor()
    const proposal = await open(raw, '/proposals/new')
    const { contracts } = inject('config')
    const data = encodeFunctionData({
      abi: parseAbi(['function approve(address spender, uint256 amount) returns (bool)']),
      args: [demoAccount('Newcomer'), parseEther('1')],
    })
    const proposalId = await propose(proposal, {
      type: /^Raw call/,
      title: 'Let the newcomer draw one token',
      effect: /0x095ea7b3|approve/,
      fill: async (page) => {
        await page.getByLabel('Target').fill(contracts.token)
        await page.getByLabel('Call data').fill(data)
      },
    })
    const path = new URL(proposal.url()).hash.slice(1)
    await raw.close()

    const member = await newVisitor()
    const page = await open(member, path)
    await connectAs(page, 'Council member')
    await page.getByRole('button', { name: 'Confirm veto' }).click()
    await finishTransaction(page)
    await page.getByRole('button', { name: 'Take confirmation back' }).waitFor()
    expect(await page.getByRole('button', { name: 'Stop the proposal' }).count()).toBe(0)

    await confirmAsOthers(proposalId)
    await page.getByRole('button', { name: 'Stop the proposal' }).click()
    await finishTransaction(page)
    expect(await stateOf(proposalId)).toBe(CANCELED)
    await page.getByText('Cancelled by council').first().waitFor()
    await member.close()
  })
})

/** The other members whose confirmations a veto still needs give them. */
async function confirmAsOthers(proposalId: bigint): Promise<void> {
  const council = { address: inject('config').contracts.council, abi: vetoCouncilAbi } as const
  const client = chainClient()
  const members = await client.readContract({ ...council, functionName: 'members' })
  const required = await client.readContract({ ...council, functionName: 'requiredConfirmations' })
  const data: Hex = encodeFunctionData({ ...council, functionName: 'confirmVeto', args: [proposalId] })
  const me = demoAccount('Council member')
  const others = members.filter((address) => address.toLowerCase() !== me)
  for (const other of others.slice(0, Number(required) - 1)) await sendAs(other, council.address, data)
}
