import { type Address, getAddress, numberToHex, parseEther } from 'viem'
import type { DemoInput } from '../../../../local/demo/DemoInput.ts'
import { DAY_SECONDS, DEMO_START_SECONDS } from '../../../../local/demo/time/demoClock.ts'

const addressOf = (number: number): Address => getAddress(numberToHex(number, { size: 20 }))

/** What a fresh local deployment looks like to the plan. */
export function demoInput(seed: string, accountCount = 120): DemoInput {
  const accounts = Array.from({ length: accountCount }, (_, place) => addressOf(0x10_0000 + place))
  const [deployer] = accounts
  const treasury = addressOf(0x20_0003)
  return {
    seed,
    accounts,
    councilMembers: accounts.slice(-5),
    requiredConfirmations: 3,
    initialBalances: new Map([
      [deployer ?? treasury, parseEther('82000000')],
      [treasury, parseEther('18000000')],
    ]),
    contracts: {
      token: addressOf(0x20_0001),
      governor: addressOf(0x20_0002),
      treasury,
      council: addressOf(0x20_0004),
      statements: addressOf(0x20_0005),
      computeRegistry: addressOf(0x20_0006),
      epochAllocator: addressOf(0x20_0007),
      policyRegistry: addressOf(0x20_0008),
      leaseManager: addressOf(0x20_000b),
      dollar: addressOf(0x20_0009),
      credit: addressOf(0x20_000a),
    },
    settings: {
      votingDelay: DAY_SECONDS,
      votingPeriod: 5 * DAY_SECONDS,
      lateVoteExtension: DAY_SECONDS,
      timelockDelay: 2 * DAY_SECONDS,
      quorumBps: 400,
      powerCapBps: 500,
      maxShareBps: 2_000,
      genesis: DEMO_START_SECONDS + 21 * DAY_SECONDS,
      epochLength: 14 * DAY_SECONDS,
      lead: 20 * DAY_SECONDS,
      requestSeconds: 10 * DAY_SECONDS,
      supportSeconds: 9 * DAY_SECONDS,
      minSupportBps: 10,
      squareRoot: true,
    },
  }
}
