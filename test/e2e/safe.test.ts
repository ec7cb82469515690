import { encodeFunctionData, type Hex, parseAbi } from 'viem'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Address } from '../../src/domain/hex.ts'
import { compileTestContract } from '../support/compileTestContract.ts'
import { chainClient, deployAs, sendAs } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { injectWallet, SAFE_HASH } from './support/injectedWallet.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const SOURCE = 'test/e2e/support/TestSafe.sol'
const owner = demoAccount('Largest holder')
const delegate = demoAccount('Lantern Civic Lab')
const abi = parseAbi(['function execute(address to, bytes data, bytes32 txHash)'])
const token = parseAbi(['function delegates(address) view returns (address)'])

describe('a Safe', () => {
  let safe: Address

  beforeAll(async () => {
    const { TestSafe } = compileTestContract(SOURCE, ['TestSafe'])
    if (TestSafe === undefined) throw new Error('TestSafe was not compiled')
    safe = await deployAs(owner, TestSafe.bytecode)
  })

  /** Delegates with the Safe's wallet, as far as what waits for the other owners. */
  async function ask(): Promise<{ page: Page; asked: { to: Address; data: Hex } }> {
    const context = await newVisitor()
    await injectWallet(context, { name: 'Test Safe', account: safe, mode: 'safe' })
    const page = await open(context, `/delegates/${delegate}`)
    await connectAs(page, 'Test Safe')
    await page.getByRole('button', { name: 'Delegate to this account' }).click()
    await page.getByRole('dialog').locator('[data-stage="safePending"]').getByText('2 signatures').waitFor()
    const asked = await page.evaluate(
      () => (window as unknown as { askedOfSafe: { to: `0x${string}`; data: `0x${string}` } }).askedOfSafe,
    )
    return { page, asked }
  }

  const execute = (to: Address, data: Hex) =>
    sendAs(owner, safe, encodeFunctionData({ abi, functionName: 'execute', args: [to, data, SAFE_HASH] }))

  it('whose call fails when its owners have signed: the transaction that failed is named, nothing counts as done', async () => {
    const { page, asked } = await ask()
    await execute(asked.to, '0xdeadbeef')
    const dialog = page.getByRole('dialog')
    await dialog.locator('[data-stage="failed"]').waitFor()
    await dialog.getByText('Reverted on the chain').waitFor()
    await page.context().close()
  })

  it('waits for its owners, and goes on with the transaction in which they executed it', async () => {
    const { page, asked } = await ask()
    await execute(asked.to, asked.data)
    await finishTransaction(page)
    await page.getByText('You delegate to this account').waitFor()
    const found = await chainClient().readContract({
      address: inject('config').contracts.token,
      abi: token,
      functionName: 'delegates',
      args: [safe],
    })
    expect(found.toLowerCase()).toBe(delegate)
    await page.context().close()
  })
})
