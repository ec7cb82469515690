import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../local/demo/model/createRandom.ts'
import { combinedRules } from '../../../../src/domain/policy/combinedRules.ts'
import { evaluatePolicy } from '../../../../src/domain/policy/evaluatePolicy.ts'
import { failedRuleBit } from '../../../../src/domain/policy/failedRules.ts'
import { openPolicy, ordinaryContext, ordinaryRequest } from './policyVectors.ts'
import { randomLease, randomPolicy } from './randomCases.ts'

const ATTESTATION = failedRuleBit('attestationMissing')

describe('several policies as one', () => {
  it('fail the same rules but for attestations, where they are never milder', () => {
    const random = createRandom('combined')
    for (let run = 0; run < 3_000; run += 1) {
      const policies = Array.from({ length: 1 + random.integer(4) }, () => randomPolicy(random))
      const [first = openPolicy] = policies
      const { request, context } = randomLease(random, random.chance(0.5) ? first : (policies.at(-1) ?? first))
      const each = policies.reduce((mask, policy) => mask | evaluatePolicy(policy, request, context), 0n)
      const combined = evaluatePolicy(combinedRules(policies), request, context)
      expect(combined & ~ATTESTATION).toBe(each & ~ATTESTATION)
      expect(each & ATTESTATION & ~combined).toBe(0n)
    }
  })

  it('fail nothing when there are none, and a single one stays as it is', () => {
    expect(evaluatePolicy(combinedRules([]), ordinaryRequest, ordinaryContext)).toBe(0n)
    const policy = { ...openPolicy, requiredSchemas: 3n, attestAboveFlop: 5n }
    expect(combinedRules([policy])).toEqual(policy)
  })
})
