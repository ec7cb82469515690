import { divideRound, type RoundRequest } from '../../../src/domain/waterLevel/divideRound.ts'
import { accountAt, type BenchChain } from './benchChain.ts'
import type { ComputeSystem } from './deployCompute.ts'
import type { GasBySteps } from './measure.ts'

/** Recipients in the round of GPU class 1, 2 and 3. */
const ROUND_SIZES = [50, 200, 1_000] as const
/** EIP-7825. */
const MOST_GAS_OF_A_TRANSACTION = 2n ** 24n
const CAPACITY = 1_000_000_000n
const MAX_SHARE_BPS = 2_000n
const ENTRIES_PER_TRANSACTION = 100

/**
 * Rounds of epoch 0 with 50, 200 and 1,000 recipients, each settled in one transaction at the level that the dashboard computes.
 * Recipients and their provider are the first ones; afterwards each round is settled and the epoch has not begun.
 */
export async function measureRounds(chain: BenchChain, system: ComputeSystem): Promise<GasBySteps> {
  const { registry, allocator, batch, operator } = system
  const read = <T>(functionName: string, args: readonly unknown[]): Promise<T> =>
    chain.read<T>(allocator.address, allocator.abi, functionName, args)
  const recipients = Array.from({ length: ROUND_SIZES[2] }, (_, index) => BigInt(index + 1))
  const classOf = (index: number): bigint => BigInt(index + 1)
  await batch(
    registry,
    'admitRecipient',
    recipients.map((id) => [operator, 0n, `Recipient ${id}`]),
  )
  await batch(
    allocator,
    'commit',
    ROUND_SIZES.map((_, index) => [1n, 0n, classOf(index), CAPACITY]),
  )
  const [freeze] = await read<readonly [bigint, bigint, bigint]>('epochTimes', [0n])
  const [supportStart, supportEnd] = await read<readonly [bigint, bigint]>('roundTimes', [0n])
  await chain.goTo(Number(freeze))
  for (const [index, size] of ROUND_SIZES.entries()) {
    const requests = recipients.slice(0, size).map((id) => [0n, classOf(index), id, wantedOf(id, size)])
    await batch(allocator, 'requestCompute', requests)
  }
  await chain.goTo(Number(supportStart) + 1)
  const gas: GasBySteps = {}
  for (const [index, size] of ROUND_SIZES.entries()) {
    for (const [voterIndex] of system.voters.entries()) {
      const entries = recipients
        .slice(0, size)
        .filter((id) => id % 4n === BigInt(voterIndex))
        .map((recipientId) => ({ recipientId, weight: supportOf(recipientId) }))
      for (let first = 0; first < entries.length; first += ENTRIES_PER_TRANSACTION) {
        const some = entries.slice(first, first + ENTRIES_PER_TRANSACTION)
        const used = await support(chain, system, voterIndex, classOf(index), some)
        if (some.length === ENTRIES_PER_TRANSACTION) gas.supportFor100Requests ??= used
      }
    }
  }
  const one = [{ recipientId: 1n, weight: supportOf(1n) + 1n }]
  gas.supportMoved = await support(chain, system, 1, 1n, one)
  await chain.goTo(Number(supportEnd))
  for (const [index, size] of ROUND_SIZES.entries()) {
    const { level, full } = await divide(read, classOf(index), size)
    if (full) throw new Error('The round is not contested')
    const args = [0n, classOf(index), level, BigInt(size)]
    const call = { from: accountAt(chain.accounts, 9), to: allocator.address, abi: allocator.abi }
    gas[`settle${size}`] = await chain.send({ ...call, functionName: 'settle', args })
  }
  const each = ((gas.settle1000 ?? 0n) - (gas.settle200 ?? 0n)) / 800n
  const fixed = (gas.settle200 ?? 0n) - 200n * each
  gas.settleEachRecipient = each
  gas.largestRoundInOneTransaction = (MOST_GAS_OF_A_TRANSACTION - fixed) / each
  return gas
}

function support(
  chain: BenchChain,
  { allocator, voters }: ComputeSystem,
  voterIndex: number,
  classId: bigint,
  entries: readonly { recipientId: bigint; weight: bigint }[],
): Promise<bigint> {
  const call = { from: accountAt(voters, voterIndex), to: allocator.address, abi: allocator.abi }
  return chain.send({ ...call, functionName: 'support', args: [0n, classId, entries] })
}

async function divide(
  read: <T>(functionName: string, args: readonly unknown[]) => Promise<T>,
  classId: bigint,
  size: number,
): Promise<{ level: bigint; full: boolean }> {
  const requests: RoundRequest[] = []
  for (let index = 0; index < size; index++) {
    const {
      recipientId,
      milliHours,
      support: given,
    } = await read<{
      recipientId: number
      milliHours: bigint
      support: bigint
    }>('requestAt', [0n, classId, BigInt(index)])
    requests.push({ recipientId: BigInt(recipientId), milliHours, support: given, grantedMilliHours: 0n })
  }
  const capMilliHours = (CAPACITY * MAX_SHARE_BPS) / 10_000n
  const terms = { capacityMilliHours: CAPACITY, grantedMilliHours: 0n, capMilliHours, minSupport: 0n, squareRoot: true }
  return divideRound(requests, terms)
}

/** Between half of an even share of the capacity and two and a half. */
function wantedOf(recipientId: bigint, size: number): bigint {
  return ((CAPACITY / BigInt(size)) * (5n + (recipientId % 21n))) / 10n
}

const supportOf = (recipientId: bigint): bigint => 10n ** 18n * (1n + ((recipientId * 37n) % 997n))
