import { type Address, parseEther } from 'viem'
import type { World } from './World.ts'

/** Gives accounts 1 to `count` four million PLEN each, just below the power cap, and lets them vote with it. */
export async function seatVoters(world: World, count: number): Promise<Address[]> {
  const { token } = world.contracts
  const voters = Array.from({ length: count }, (_, index) => world.account(index + 1))
  for (const voter of voters) {
    await world.mined(token.write.transfer([voter, parseEther('4000000')], { account: world.account(0), chain: null }))
    await world.mined(token.write.delegate([voter], { account: voter, chain: null }))
  }
  return voters
}
