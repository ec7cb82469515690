import type { Address } from 'viem'
import { divideRound, type RoundDivision } from '../../../../src/domain/waterLevel/divideRound.ts'
import type { World } from './World.ts'

export type Place = { epoch: bigint; classId: bigint }

/** Lets time pass until so many seconds after a moment. */
export async function passUntil(world: World, timestampSeconds: bigint): Promise<void> {
  const now = await world.now()
  if (now < timestampSeconds) await world.pass(timestampSeconds - now)
}

export async function requestCompute(
  world: World,
  { epoch, classId }: Place,
  recipientId: bigint,
  operator: number,
  milliHours: bigint,
): Promise<void> {
  const account = world.account(operator)
  const { allocator } = world.contracts
  await world.mined(allocator.write.requestCompute([epoch, classId, recipientId, milliHours], { account, chain: null }))
}

/** @param entries recipient and votes (wei) */
export async function supportRequests(
  world: World,
  { epoch, classId }: Place,
  account: Address,
  entries: readonly (readonly [bigint, bigint])[],
): Promise<void> {
  const { allocator } = world.contracts
  const given = entries.map(([recipientId, weight]) => ({ recipientId, weight }))
  await world.mined(allocator.write.support([epoch, classId, given], { account, chain: null }))
}

/** Settles a round as the dashboard does: reads it, computes the level, brings it in as many steps. */
export async function settleRound(world: World, { epoch, classId }: Place, steps: bigint): Promise<RoundDivision> {
  const { allocator } = world.contracts
  const at = [epoch, classId] as const
  const count = Number(await allocator.read.requestCount(at))
  const requests = await Promise.all(
    Array.from({ length: count }, (_, index) => allocator.read.requestAt([...at, BigInt(index)])),
  )
  const granted = await Promise.all(
    requests.map(({ parentId }) => allocator.read.parentAllocation([...at, BigInt(parentId)])),
  )
  const division = divideRound(
    requests.map(({ recipientId, milliHours, support }, index) => ({
      recipientId: BigInt(recipientId),
      milliHours,
      support,
      grantedMilliHours: granted[index] ?? 0n,
    })),
    {
      capacityMilliHours: await allocator.read.capacity(at),
      grantedMilliHours: await allocator.read.granted(at),
      capMilliHours: await allocator.read.recipientCap(at),
      minSupport: (await allocator.read.roundRules([epoch])).minSupport,
      squareRoot: await allocator.read.squareRoot(),
    },
  )
  const account = world.account(0)
  while (!(await allocator.read.settlement(at)).settled) {
    await world.mined(allocator.write.settle([epoch, classId, division.level, steps], { account, chain: null }))
  }
  return division
}
