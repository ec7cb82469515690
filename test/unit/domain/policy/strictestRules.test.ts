import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../local/demo/model/createRandom.ts'
import { evaluatePolicy } from '../../../../src/domain/policy/evaluatePolicy.ts'
import { strictestRules } from '../../../../src/domain/policy/strictestRules.ts'
import { openPolicy } from './policyVectors.ts'
import { randomLease, randomPolicy } from './randomCases.ts'

describe('the strictest of some policies', () => {
  it('refuses whatever one of them refuses, and of no policy nothing', () => {
    const random = createRandom('strictest')
    for (let run = 0; run < 500; run += 1) {
      const policies = Array.from({ length: random.integer(4) }, () => randomPolicy(random))
      const { request, context } = randomLease(random, policies[0] ?? openPolicy)
      const together = policies.reduce((mask, policy) => mask | evaluatePolicy(policy, request, context), 0n)
      const strictest = evaluatePolicy(strictestRules(policies), request, context)
      expect(strictest & together).toBe(together)
      if (policies.length === 0) expect(strictest).toBe(0n)
      if (policies.length === 1) expect(strictest).toBe(together)
    }
  })
})
