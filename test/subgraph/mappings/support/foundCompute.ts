import { type Address, encodeFunctionData } from 'viem'
import { type Action, enact, type ProposalHandle } from './proposals.ts'
import type { World } from './World.ts'

export const H100 = 3n
export const A100 = 2n
/** Accounts that run the provider and the recipients which `foundCompute` admits. */
export const operators = { provider: 30, lab: 31, affiliate: 32, university: 33 } as const

const CEILING_MILLI_HOURS = 10_000_000n
const EU = 1

/** Admits one provider with a ceiling for two classes, and three recipients of which the second belongs to the first. */
export function foundCompute(world: World, voters: Address[]): Promise<ProposalHandle> {
  const { address: target, abi } = world.contracts.registry
  const recipient = (operator: number, parentId: bigint, name: string): Action => ({
    target,
    calldata: encodeFunctionData({
      abi,
      functionName: 'admitRecipient',
      args: [world.account(operator), parentId, name],
    }),
  })
  const ceiling = (classId: bigint): Action => ({
    target,
    calldata: encodeFunctionData({ abi, functionName: 'raiseCeiling', args: [1n, classId, CEILING_MILLI_HOURS] }),
  })
  const provider = encodeFunctionData({
    abi,
    functionName: 'admitProvider',
    args: [world.account(operators.provider), EU, 'North Hall'],
  })
  return enact(
    world,
    voters,
    [
      { target, calldata: provider },
      ceiling(H100),
      ceiling(A100),
      recipient(operators.lab, 0n, 'Lab'),
      recipient(operators.affiliate, 1n, 'Lab, second site'),
      recipient(operators.university, 0n, 'University'),
    ],
    'Found the compute market',
  )
}

/** The first epoch whose freeze is still ahead. */
export async function nextEpoch(world: World): Promise<bigint> {
  const { allocator } = world.contracts
  const now = await world.now()
  for (let epoch = 0n; ; epoch++) {
    const [freeze] = await allocator.read.epochTimes([epoch])
    if (freeze > now + 10n) return epoch
  }
}

export async function commit(world: World, epoch: bigint, classId: bigint, milliHours: bigint): Promise<void> {
  const { allocator } = world.contracts
  const account = world.account(operators.provider)
  await world.mined(allocator.write.commit([1n, epoch, classId, milliHours], { account, chain: null }))
}

export function grant(world: World, epoch: bigint, classId: bigint, recipientId: bigint, milliHours: bigint): Action {
  const { address: target, abi } = world.contracts.allocator
  return {
    target,
    calldata: encodeFunctionData({ abi, functionName: 'grant', args: [epoch, classId, recipientId, milliHours] }),
  }
}
