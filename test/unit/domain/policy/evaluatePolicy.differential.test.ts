import { beforeAll, describe, expect, it } from 'vitest'
import { createRandom } from '../../../../local/demo/model/createRandom.ts'
import { type EnactedPolicy, evaluatePolicies } from '../../../../src/domain/policy/evaluatePolicies.ts'
import { evaluatePolicy } from '../../../../src/domain/policy/evaluatePolicy.ts'
import { FAILED_RULES, type FailedRule, failedRulesOf } from '../../../../src/domain/policy/failedRules.ts'
import { policyHarness } from './policyHarness.ts'
import { POLICY_VECTORS } from './policyVectors.ts'
import { randomCase, randomLease, randomPolicy } from './randomCases.ts'

const CASES = 100_000
const CASES_PER_CALL = 5_000
const RULES_OF_A_POLICY = FAILED_RULES.filter((rule) => rule !== 'noCouncil' && rule !== 'noBasePolicy')
const DAY = 86_400n

let contract: Awaited<ReturnType<typeof policyHarness>>
beforeAll(async () => {
  contract = await policyHarness()
}, 120_000)

/** How often each rule failed. */
function countFailures(masks: readonly bigint[]): Map<FailedRule, number> {
  const failures = new Map<FailedRule, number>()
  for (const mask of masks) for (const rule of failedRulesOf(mask)) failures.set(rule, (failures.get(rule) ?? 0) + 1)
  return failures
}

describe('the firewall in the browser and in the contract', () => {
  it.each(POLICY_VECTORS)('agrees with the vector: $name', ({ policy, request, context, failedRules }) => {
    expect(evaluatePolicy(policy, request, context)).toBe(failedRules)
  })

  it('finds in the contract what the vectors say', async () => {
    expect(await contract.evaluateAll(POLICY_VECTORS)).toEqual(POLICY_VECTORS.map(({ failedRules }) => failedRules))
  })

  it(`gives the same mask in ${CASES} random cases, each rule failed and passed a thousand times at least`, async () => {
    const random = createRandom('one rule, two machines')
    const masks: bigint[] = []
    while (masks.length < CASES) {
      const cases = Array.from({ length: CASES_PER_CALL }, () => randomCase(random))
      const ours = cases.map(({ policy, request, context }) => evaluatePolicy(policy, request, context))
      expect(ours).toEqual(await contract.evaluateAll(cases))
      masks.push(...ours)
    }
    const failures = countFailures(masks)
    for (const rule of RULES_OF_A_POLICY) {
      expect(failures.get(rule), rule).toBeGreaterThan(1_000)
      expect(failures.get(rule), rule).toBeLessThan(CASES - 1_000)
    }
    expect(failures.size).toBe(RULES_OF_A_POLICY.length)
    expect(masks).toContain(0n)
  }, 180_000)

  it('gives the same mask over all policies that are in force at a time, also after one was retired', async () => {
    const random = createRandom('all in force')
    const start = (await contract.timestampSeconds()) + 30n * DAY
    const policies: (EnactedPolicy & { id: bigint })[] = []
    for (const [index, kind] of (['Base', 'Base', 'Restriction', 'Restriction', 'Restriction'] as const).entries()) {
      const validFrom = start + BigInt(random.integer(20)) * DAY
      const validUntil = validFrom + BigInt(1 + random.integer(20)) * DAY
      const rules = { ...randomPolicy(random), validFrom, validUntil, reviewWindow: 0n }
      await contract.add(kind, rules)
      policies.push({ id: BigInt(index + 1), kind, rules })
    }
    const seen = new Set<bigint>()
    const compare = async (enacted: readonly EnactedPolicy[]) => {
      const leases = Array.from({ length: 200 }, () => {
        const { rules } = random.shuffled(policies)[0] as EnactedPolicy
        return randomLease(random, rules)
      })
      const ours = leases.map(({ request, context }) => evaluatePolicies(enacted, request, context))
      expect(ours).toEqual(await contract.evaluateByRegistry(leases))
      for (const mask of ours) seen.add(mask)
    }
    await compare(policies)
    await contract.retire(1n)
    await compare(policies.filter(({ id }) => id !== 1n))
    await contract.retire(2n)
    await compare(policies.filter(({ id }) => id > 2n))
    expect(seen.size).toBeGreaterThan(50)
    expect([...seen].some((mask) => mask >> 255n === 0n)).toBe(true)
  }, 60_000)
})
