import { type Address, encodeFunctionData, parseEther, zeroAddress } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plenumTokenAbi } from '../../../src/data/abi/plenumTokenAbi.ts'
import { type Batch, createBatch } from './support/createBatch.ts'
import { expectAccounts } from './support/mirror/expectAccounts.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

let world: World
let batch: Batch

beforeAll(async () => {
  world = await startWorld()
  batch = await createBatch(world)
})
afterAll(() => world.close())

const write = () => world.contracts.token.write
const transfer = (from: number, to: Address, amount: bigint) =>
  world.mined(write().transfer([to, amount], { account: world.account(from), chain: null }))
const delegate = (from: number, to: Address) =>
  world.mined(write().delegate([to], { account: world.account(from), chain: null }))
const delegateCall = (to: Address) => ({
  target: world.config.contracts.token,
  data: encodeFunctionData({ abi: plenumTokenAbi, functionName: 'delegate', args: [to] }),
})
const transferCall = (to: Address, amount: bigint) => ({
  target: world.config.contracts.token,
  data: encodeFunctionData({ abi: plenumTokenAbi, functionName: 'transfer', args: [to, amount] }),
})

async function changesOf(address: Address): Promise<[string | null, string | null][]> {
  const { delegateChanges } = await world.query<{
    delegateChanges: { fromDelegate: { id: string } | null; toDelegate: { id: string } | null }[]
  }>(`{
    delegateChanges(where: { delegator: "${address.toLowerCase()}" }, orderBy: blockNumber) { fromDelegate { id } toDelegate { id } }
  }`)
  return delegateChanges.map((change) => [change.fromDelegate?.id ?? null, change.toDelegate?.id ?? null])
}

const lower = (index: number) => world.account(index).toLowerCase()

describe('delegation', () => {
  it('before, with and after a balance counts delegators who have something', async () => {
    await delegate(1, world.account(2))
    await expectAccounts(world)
    await transfer(0, world.account(1), parseEther('10'))
    await expectAccounts(world)
    await transfer(1, world.account(3), parseEther('10'))
    await expectAccounts(world)
    await transfer(0, world.account(1), 1n)
    await delegate(1, world.account(4))
    await expectAccounts(world)
  })

  it('to oneself counts no delegator', async () => {
    await delegate(3, world.account(3))
    await expectAccounts(world)
    const { account } = await world.query<{ account: unknown }>(
      `{ account(id: "${lower(3)}") { delegatorCount votes delegate { id } } }`,
    )
    expect(account).toEqual({ delegatorCount: 0, votes: String(parseEther('10')), delegate: { id: lower(3) } })
  })

  it('to the same delegate again is no change', async () => {
    await delegate(3, world.account(3))
    await delegate(3, world.account(3))
    await expectAccounts(world)
    expect(await changesOf(world.account(3))).toEqual([[null, lower(3)]])
  })

  it('to nobody ends it', async () => {
    await delegate(3, zeroAddress)
    await expectAccounts(world)
    expect(await changesOf(world.account(3))).toEqual([
      [null, lower(3)],
      [lower(3), null],
    ])
  })

  it('changed three times in one transaction leaves the last, and every step', async () => {
    await transfer(0, batch.address, parseEther('100'))
    await batch.run([5, 6, 7].map((index) => delegateCall(world.account(index))))
    await expectAccounts(world)
    const changes = await changesOf(batch.address)
    expect(changes.toSorted()).toEqual(
      [
        [null, lower(5)],
        [lower(5), lower(6)],
        [lower(6), lower(7)],
      ].toSorted(),
    )
    const { votesChanges } = await world.query<{ votesChanges: { newVotes: string }[] }>(
      `{ votesChanges(where: { account_in: ["${lower(5)}", "${lower(6)}"] }) { newVotes } }`,
    )
    expect(votesChanges.map(({ newVotes }) => newVotes).toSorted()).toEqual(
      [parseEther('100'), 0n, parseEther('100'), 0n].map(String).toSorted(),
    )
  })

  it('and transfers mixed in one transaction come out as the token has them', async () => {
    await transfer(0, batch.address, parseEther('50'))
    await batch.run([
      transferCall(world.account(8), parseEther('30')),
      delegateCall(world.account(8)),
      transferCall(world.account(9), parseEther('120')),
      transferCall(batch.address, 0n),
      delegateCall(batch.address),
      delegateCall(zeroAddress),
    ])
    await expectAccounts(world)
  })
})

describe('transfers', () => {
  it('to oneself and of nothing change nothing', async () => {
    await transfer(9, world.account(9), parseEther('120'))
    await transfer(9, world.account(50), 0n)
    await expectAccounts(world)
    const { account } = await world.query<{ account: unknown }>(`{ account(id: "${lower(50)}") { id } }`)
    expect(account).toBeNull()
  })

  it('between two delegators of one delegate leave its votes and count both', async () => {
    await delegate(8, world.account(20))
    await delegate(9, world.account(20))
    await transfer(9, world.account(8), parseEther('20'))
    await expectAccounts(world)
    const { account } = await world.query<{ account: unknown }>(
      `{ account(id: "${lower(20)}") { delegatorCount votes } }`,
    )
    expect(account).toEqual({ delegatorCount: 2, votes: String(parseEther('150')) })
  })
})
