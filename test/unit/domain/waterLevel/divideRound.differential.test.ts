import { type Address, encodeFunctionData, decodeFunctionResult } from 'viem'
import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../../../../local/demo/model/createRandom.ts'
import { divideRound, type RoundRequest, type RoundTerms } from '../../../../src/domain/waterLevel/divideRound.ts'
import { type BenchChain, benchChain } from '../../../bench/gas/benchChain.ts'
import { compileTestContract } from '../../../support/compileTestContract.ts'
import { randomBits } from '../../../support/randomBits.ts'

const ROUNDS = 2_000
const ROUNDS_PER_CALL = 250

type Round = { requests: RoundRequest[]; terms: RoundTerms }

let chain: BenchChain
let harness: Address
let divideAll: (words: readonly bigint[]) => Promise<readonly bigint[]>

beforeAll(async () => {
  const name = 'WaterLevelHarness'
  const { [name]: artifact } = compileTestContract(`test/contracts/harness/${name}.sol`, [name])
  if (!artifact) throw new Error('The harness was not compiled')
  const { abi } = artifact
  chain = await benchChain({ unlimitedGas: true })
  harness = await chain.deploy(artifact, [])
  divideAll = async (words) => {
    const data = await chain.call(harness, encodeFunctionData({ abi, functionName: 'divideAll', args: [words] }))
    return decodeFunctionResult({ abi, functionName: 'divideAll', data }) as readonly bigint[]
  }
}, 120_000)

/** From a few milli-hours and votes to the largest that the contract's types hold. */
function randomRound(random: Random): Round {
  const largest = random.chance(0.5) ? 56 : 12
  const votes = random.chance(0.5) ? 96 : 10
  const requests = Array.from({ length: random.integer(13) }, (_, index) => ({
    recipientId: BigInt(index + 1),
    milliHours: randomBits(random, largest),
    support: randomBits(random, votes),
    grantedMilliHours: random.chance(0.7) ? 0n : randomBits(random, largest),
  }))
  const wanted = requests.reduce((sum, { milliHours }) => sum + milliHours, 0n)
  const terms = {
    capacityMilliHours: random.chance(0.8) ? (wanted * BigInt(random.integer(100))) / 100n : wanted,
    grantedMilliHours: 0n,
    capMilliHours: random.chance(0.5) ? (1n << 56n) - 1n : randomBits(random, largest),
    minSupport: random.chance(0.7) ? 0n : randomBits(random, votes),
    squareRoot: random.chance(0.5),
  }
  return { requests, terms }
}

const roundWords = (level: bigint, { requests, terms }: Round): bigint[] => [
  ...[level, terms.capMilliHours, terms.minSupport, terms.squareRoot ? 1n : 0n, BigInt(requests.length)],
  ...requests.flatMap(({ milliHours, support, grantedMilliHours }) => [milliHours, support, grantedMilliHours]),
]

describe('a round in the browser and in the contract', () => {
  it(`has the same shares in ${ROUNDS} random rounds, by a level that the settlement accepts`, async () => {
    const random = createRandom('the water level')
    const seen = { full: 0, level: 0, cap: 0, request: 0, support: 0, withdrawn: 0 }
    for (let done = 0; done < ROUNDS; done += ROUNDS_PER_CALL) {
      const rounds = Array.from({ length: ROUNDS_PER_CALL }, () => randomRound(random))
      const divisions = rounds.map(({ requests, terms }) => divideRound(requests, terms))
      const answers = await divideAll(
        rounds.flatMap((round, index) => roundWords(divisions[index]?.level ?? 0n, round)),
      )
      let at = 0
      for (const [index, { shares, full, dividedMilliHours }] of divisions.entries()) {
        const [sum = -1n, next = -1n, ...rest] = answers.slice(at, at + 2 + shares.length)
        at += 2 + shares.length
        const available = rounds[index]?.terms.capacityMilliHours ?? 0n
        expect(shares.map(({ milliHours }) => milliHours)).toEqual(rest)
        expect(sum).toBe(dividedMilliHours)
        expect(sum).toBeLessThanOrEqual(available)
        if (!full) expect(next).toBeGreaterThan(available)
        if (full) seen.full += 1
        for (const { bound } of shares) seen[bound] += 1
      }
    }
    for (const [kind, count] of Object.entries(seen)) expect(count, kind).toBeGreaterThan(ROUNDS / 50)
  }, 60_000)
})
