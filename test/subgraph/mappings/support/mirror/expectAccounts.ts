import { type Address, getAddress, zeroAddress } from 'viem'
import { expect } from 'vitest'
import type { World } from '../World.ts'

interface Row {
  id: string
  balance: string
  votes: string
  delegate: { id: string } | null
  delegatorCount: number
}

/** Balances, delegates, votes and the counts made of them equal the token's own word. */
export async function expectAccounts(world: World): Promise<void> {
  const { token } = world.contracts
  const { accounts, governance } = await world.query<{
    accounts: Row[]
    governance: { totalSupply: string; holderCount: number; delegateCount: number }
  }>(`{
    accounts(first: 1000) { id balance votes delegate { id } delegatorCount }
    governance(id: "0x01") { totalSupply holderCount delegateCount }
  }`)
  const known = new Set([...world.accounts, ...accounts.map(({ id }) => getAddress(id))])
  const onChain = await Promise.all(
    [...known].map(async (address) => ({
      address,
      balance: await token.read.balanceOf([address]),
      votes: await token.read.getVotes([address]),
      delegate: await token.read.delegates([address]),
    })),
  )
  const delegators = (delegate: Address) =>
    onChain.filter((account) => account.delegate === delegate && account.address !== delegate && account.balance > 0n)
      .length
  const expected = onChain
    .map(({ address, balance, votes, delegate }) => ({
      id: address.toLowerCase(),
      balance: String(balance),
      votes: String(votes),
      delegate: delegate === zeroAddress ? null : { id: delegate.toLowerCase() },
      delegatorCount: delegators(address),
    }))
    .filter(({ balance, votes, delegate }) => balance !== '0' || votes !== '0' || delegate !== null)

  const withSomething = accounts.filter(
    ({ balance, votes, delegate }) => balance !== '0' || votes !== '0' || delegate !== null,
  )
  expect(byId(withSomething)).toEqual(byId(expected))
  expect(governance).toEqual({
    totalSupply: String(await token.read.totalSupply()),
    holderCount: onChain.filter(({ balance }) => balance > 0n).length,
    delegateCount: onChain.filter(({ votes }) => votes > 0n).length,
  })
}

const byId = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
