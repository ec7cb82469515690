import { zeroAddress } from 'viem'
import { expect } from 'vitest'
import type { World } from '../World.ts'

interface Row {
  id: string
  balance: string
  totalIn: string
  totalOut: string
  flowCount: number
  flows: { direction: 'In' | 'Out'; amount: string; balanceAfter: string }[]
}

/** Balances of the treasury equal the chain's, and are what the flows add up to. */
export async function expectTreasury(world: World): Promise<void> {
  const { token, dollar, credit, treasury } = world.contracts
  const { treasuryAssets } = await world.query<{ treasuryAssets: Row[] }>(`{
    treasuryAssets {
      id balance totalIn totalOut flowCount
      flows(first: 1000, orderBy: blockNumber) { direction amount balanceAfter }
    }
  }`)
  const balances = new Map([
    [zeroAddress, await world.balanceOf(treasury.address)],
    ...(await Promise.all(
      [token, dollar, credit].map(
        async ({ address, read }) => [address.toLowerCase(), await read.balanceOf([treasury.address])] as const,
      ),
    )),
  ])
  for (const [id, balance] of balances) {
    const asset = treasuryAssets.find((row) => row.id === id)
    expect(BigInt(asset?.balance ?? 0)).toBe(balance)
  }
  for (const asset of treasuryAssets) {
    const sum = (direction: string) =>
      asset.flows
        .filter((flow) => flow.direction === direction)
        .reduce((total, { amount }) => total + BigInt(amount), 0n)
    expect([sum('In'), sum('Out'), BigInt(asset.balance)]).toEqual([
      BigInt(asset.totalIn),
      BigInt(asset.totalOut),
      BigInt(asset.totalIn) - BigInt(asset.totalOut),
    ])
    expect(asset.flows.length).toBe(asset.flowCount)
  }
}
