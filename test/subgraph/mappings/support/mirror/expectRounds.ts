import type { Address } from 'viem'
import { expect } from 'vitest'
import { divideRound } from '../../../../../src/domain/waterLevel/divideRound.ts'
import type { World } from '../World.ts'

interface Numbered {
  number: string
}

interface RoundRow {
  epoch: string
  gpuClass: Numbered
  rules: { maxSupport: string; minSupport: string } | null
  requestCount: number
  requestedMilliHours: string
  support: string
  level: string | null
  full: boolean | null
  milliHours: string | null
  capMilliHours: string | null
  epochClass: { capacityMilliHours: string; dividedMilliHours: string }
  requests: {
    recipient: Numbered
    parent: Numbered
    milliHours: string
    support: string
    shareMilliHours: string | null
    parentGrantedMilliHours: string | null
    supports: { voter: { id: Address }; weight: string }[]
  }[]
}

const sum = (values: readonly string[]) => values.reduce((total, value) => total + BigInt(value), 0n)

/** Requests, support, settlements and shares equal the allocator's own word, and the shares those of the dashboard's formula. */
export async function expectRounds(world: World): Promise<void> {
  const { rounds } = await world.query<{ rounds: RoundRow[] }>(`{
    rounds(first: 1000) {
      epoch gpuClass { number } rules { maxSupport minSupport } requestCount requestedMilliHours support
      level full milliHours capMilliHours epochClass { capacityMilliHours dividedMilliHours }
      requests(first: 1000) {
        recipient { number } parent { number } milliHours support shareMilliHours parentGrantedMilliHours
        supports(first: 1000) { voter { id } weight }
      }
    }
  }`)
  for (const round of rounds) {
    await expectRequests(world, round)
    await expectSettlement(world, round)
  }
}

async function expectRequests(world: World, round: RoundRow): Promise<void> {
  const { allocator } = world.contracts
  const at = [BigInt(round.epoch), BigInt(round.gpuClass.number)] as const
  const asked = round.requests.filter(({ milliHours }) => milliHours !== '0')
  expect(round.requestCount).toBe(asked.length)
  expect(BigInt(round.requestedMilliHours)).toBe(sum(asked.map(({ milliHours }) => milliHours)))
  expect(BigInt(round.support)).toBe(sum(round.requests.map(({ support }) => support)))

  const count = await allocator.read.requestCount(at)
  const theirs = await Promise.all(
    Array.from({ length: Number(count) }, (_, index) => allocator.read.requestAt([...at, BigInt(index)])),
  )
  const current = (
    rows: readonly { milliHours: bigint | string; recipientId: number | string; support: bigint | string }[],
  ) =>
    rows
      .filter(({ milliHours }) => String(milliHours) !== '0')
      .map(({ recipientId, milliHours, support }) => [recipientId, milliHours, support].map(String).join(' '))
      .sort()
  expect(current(round.requests.map((row) => ({ ...row, recipientId: row.recipient.number })))).toEqual(current(theirs))
  for (const { recipient, supports } of round.requests) {
    for (const { voter, weight } of supports) {
      expect(BigInt(weight)).toBe(await allocator.read.supportOf([...at, voter.id, BigInt(recipient.number)]))
    }
  }
}

async function expectSettlement(world: World, round: RoundRow): Promise<void> {
  const { allocator } = world.contracts
  const at = [BigInt(round.epoch), BigInt(round.gpuClass.number)] as const
  const { settled, full, level, milliHours } = await allocator.read.settlement(at)
  expect(round.level !== null).toBe(settled)
  if (round.rules !== null) {
    const { maxSupport, minSupport } = await allocator.read.roundRules([at[0]])
    expect(round.rules).toEqual({ maxSupport: String(maxSupport), minSupport: String(minSupport) })
  }
  if (!settled) return
  expect([round.level, round.full, round.milliHours, round.epochClass.dividedMilliHours]).toEqual([
    String(level),
    full,
    String(milliHours),
    String(milliHours),
  ])
  for (const { recipient, shareMilliHours } of round.requests) {
    expect(BigInt(shareMilliHours ?? -1)).toBe(await allocator.read.share([...at, BigInt(recipient.number)]))
  }
  expectFormula(round, await allocator.read.squareRoot())
}

/** What the dashboard computes from the same facts. Grants before the settlement are not among them: only rounds without any. */
function expectFormula(round: RoundRow, squareRoot: boolean): void {
  if (round.requests.some(({ parentGrantedMilliHours }) => parentGrantedMilliHours !== '0')) return
  const division = divideRound(
    round.requests.map(({ recipient, milliHours, support }) => ({
      recipientId: BigInt(recipient.number),
      milliHours: BigInt(milliHours),
      support: BigInt(support),
      grantedMilliHours: 0n,
    })),
    {
      capacityMilliHours: BigInt(round.epochClass.capacityMilliHours),
      grantedMilliHours: 0n,
      capMilliHours: BigInt(round.capMilliHours ?? 0),
      minSupport: BigInt(round.rules?.minSupport ?? 0),
      squareRoot,
    },
  )
  expect([String(division.level), division.full]).toEqual([round.level, round.full])
  expect(division.shares.map((share) => String(share.milliHours))).toEqual(
    round.requests.map(({ shareMilliHours }) => shareMilliHours),
  )
}
