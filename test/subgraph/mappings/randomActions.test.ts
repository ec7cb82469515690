import fc from 'fast-check'
import { parseEther } from 'viem'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundCompute } from './support/foundCompute.ts'
import { expectMirror } from './support/mirror/expectMirror.ts'
import { actionSequences, attempt, type Memory } from './support/randomActions.ts'
import { seatVoters } from './support/seatVoters.ts'
import { startWorld } from './support/startWorld.ts'
import type { World } from './support/World.ts'

const RUNS = 8

let world: World

beforeAll(async () => {
  world = await startWorld()
  const voters = await seatVoters(world, 8)
  await foundCompute(world, voters)
  const { treasury, dollar } = world.contracts
  await world.send(world.account(0), treasury.address, { value: parseEther('1') })
  await world.mined(dollar.write.transfer([treasury.address, 1_000_000n], { account: world.account(0), chain: null }))
})
afterAll(() => world.close())

it('whatever people do, the subgraph says what the contracts say', async () => {
  const memory: Memory = { proposals: [], epochs: [] }
  await fc.assert(
    fc.asyncProperty(actionSequences(), async (sequence) => {
      for (const action of sequence) {
        await attempt(world, memory, action)
      }
      await expectMirror(world)
    }),
    // One chain for all runs: what has happened cannot be taken back, so there is nothing to shrink.
    { numRuns: RUNS, seed: 20_261_123, endOnFailure: true },
  )
  // A sequence in which nothing gets through would compare nothing.
  const { executed, canceled, votes } = await world.query<Record<string, unknown[]>>(`{
    executed: proposals(where: { executedTimestamp_not: null }) { id }
    canceled: proposals(where: { canceledTimestamp_not: null }) { id }
    votes(first: 1000) { id }
  }`)
  expect(executed?.length).toBeGreaterThan(2)
  expect(canceled?.length).toBeGreaterThan(0)
  expect(votes?.length).toBeGreaterThan(20)
})
