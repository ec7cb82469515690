import { parseAbi } from 'viem'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chainClient } from './support/chain.ts'
import { demoAccount } from './support/demoAccount.ts'
import { querySubgraph } from './support/subgraph.ts'
import { closeBrowser, newVisitor, open } from './support/visit.ts'
import { connectAs, finishTransaction } from './support/wallet.ts'

afterAll(closeBrowser)

const token = parseAbi([
  'function delegates(address) view returns (address)',
  'function getVotes(address) view returns (uint256)',
])
const read = (functionName: 'delegates' | 'getVotes', account: `0x${string}`) =>
  chainClient().readContract({ address: inject('config').contracts.token, abi: token, functionName, args: [account] })

describe('a holder who has not delegated', () => {
  const holder = demoAccount('Undelegated holder')
  let delegate: `0x${string}`

  beforeAll(async () => {
    const { accounts } = await querySubgraph<{ accounts: { id: `0x${string}` }[] }>(
      inject('config').subgraphUrl,
      '{ accounts(first: 1, orderBy: votes, orderDirection: asc, where: { statementName_not: null, votes_gt: 0 }) { id } }',
    )
    const [found] = accounts
    if (found === undefined) throw new Error('the demo history has no delegate')
    delegate = found.id
  })

  it('delegates to another, and then to themselves; votes move with them', async () => {
    const context = await newVisitor()
    const page = await open(context, `/delegates/${delegate}`)
    await connectAs(page, 'Undelegated holder')
    const before = await read('getVotes', delegate)

    await page.getByRole('button', { name: 'Delegate to this account' }).click()
    await finishTransaction(page)
    await page.getByText('You delegate to this account').waitFor()
    expect(String(await read('delegates', holder)).toLowerCase()).toBe(delegate)
    expect(await read('getVotes', delegate)).toBeGreaterThan(before as bigint)

    await page.goto(`${inject('url')}/#/delegates/${holder}`)
    await page.getByRole('button', { name: 'Vote with your own votes' }).click()
    await finishTransaction(page)
    expect(String(await read('delegates', holder)).toLowerCase()).toBe(holder)
    expect(await read('getVotes', delegate)).toBe(before)
    await context.close()
  })
})
