import { describe, expect, it } from 'vitest'
import { createRandom } from '../../../../local/demo/model/createRandom.ts'
import { evaluatePolicy } from '../../../../src/domain/policy/evaluatePolicy.ts'
import {
  FAILED_RULES,
  failedRuleBit,
  failedRulesOf,
  unknownRuleBits,
} from '../../../../src/domain/policy/failedRules.ts'
import { leaseQuantities } from '../../../../src/domain/policy/leaseQuantities.ts'
import { leaseRoom } from '../../../../src/domain/policy/leaseRoom.ts'
import { ruleVerdicts } from '../../../../src/domain/policy/ruleVerdicts.ts'
import { randomBits } from '../../../support/randomBits.ts'
import { openPolicy, ordinaryContext, ordinaryRequest, POLICY_VECTORS } from './policyVectors.ts'

describe('rule by rule', () => {
  it.each(POLICY_VECTORS)('fails just the rules of the mask: $name', ({ policy, request, context, failedRules }) => {
    const verdicts = ruleVerdicts(policy, request, context)
    expect(verdicts).toHaveLength(13)
    expect(verdicts.filter(({ failed }) => failed).map(({ rule }) => rule)).toEqual(failedRulesOf(failedRules))
  })

  it('says what was asked and what is the limit', () => {
    const policy = { ...openPolicy, maxGpusPerLease: 7n, maxShareBpsPerRecipientEpoch: 1_999n }
    const failed = ruleVerdicts(policy, ordinaryRequest, ordinaryContext).filter((verdict) => verdict.failed)
    expect(failed).toEqual([
      { rule: 'tooManyGpus', failed: true, field: 'maxGpusPerLease', limit: 7n, asked: 8n },
      { rule: 'shareExceeded', failed: true, field: 'maxShareBpsPerRecipientEpoch', limit: 1_999n, asked: 2_000n },
    ])
  })
})

describe('a mask', () => {
  it('is read back as the rules that made it', () => {
    for (const rule of FAILED_RULES) expect(failedRulesOf(failedRuleBit(rule))).toEqual([rule])
    const all = FAILED_RULES.reduce((mask, rule) => mask | failedRuleBit(rule), 0n)
    expect(failedRulesOf(all)).toEqual(FAILED_RULES)
    expect([unknownRuleBits(all), unknownRuleBits(all | (1n << 77n))]).toEqual([0n, 1n << 77n])
  })
})

describe('the room for a lease', () => {
  const SIZE_RULES = FAILED_RULES.slice(FAILED_RULES.indexOf('projectFlopExceeded'), FAILED_RULES.indexOf('noCouncil'))
  const sizeBits = SIZE_RULES.reduce((mask, rule) => mask | failedRuleBit(rule), 0n)

  it('passes every rule on size, while one second more fails one', () => {
    const random = createRandom('room')
    let bound = 0
    for (let run = 0; run < 2_000; run += 1) {
      const peakFlops = 10n ** 14n + randomBits(random, 50)
      const policy = {
        ...openPolicy,
        maxMilliHoursPerLease: random.chance(0.5) ? randomBits(random, 40) : openPolicy.maxMilliHoursPerLease,
        maxShareBpsPerRecipientEpoch: BigInt(random.integer(10_001)),
        maxProjectFlop: randomBits(random, 90),
        maxRecipientFlop: random.chance(0.5) ? randomBits(random, 90) : openPolicy.maxRecipientFlop,
        attestAboveFlop: random.chance(0.5) ? randomBits(random, 90) : openPolicy.attestAboveFlop,
        requiredSchemas: BigInt(random.integer(4)),
      }
      const situation = {
        ...ordinaryContext,
        capacityMilliHours: randomBits(random, 50),
        recipientLeasedMilliHours: randomBits(random, 30),
        projectFlop: randomBits(random, 80),
        recipientFlop: randomBits(random, 80),
        attestedSchemas: BigInt(random.integer(4)),
      }
      const { gpuSeconds } = leaseRoom([openPolicy, policy], situation, peakFlops)
      const sizeFailures = (seconds: bigint) => {
        const quantities = leaseQuantities(1, Number(seconds), peakFlops)
        return evaluatePolicy(policy, { ...ordinaryRequest, gpus: 1 }, { ...situation, ...quantities }) & sizeBits
      }
      if (gpuSeconds > 2n ** 32n) continue
      bound += 1
      if (gpuSeconds > 0n) expect(sizeFailures(gpuSeconds)).toBe(0n)
      expect(sizeFailures(gpuSeconds + 1n)).not.toBe(0n)
    }
    expect(bound).toBeGreaterThan(1_000)
  })

  it('is the fewest GPUs of all policies', () => {
    const policies = [openPolicy, { ...openPolicy, maxGpusPerLease: 64n }, { ...openPolicy, maxGpusPerLease: 8n }]
    expect(leaseRoom(policies, ordinaryContext, 1n).gpus).toBe(8n)
  })
})

describe('what a lease uses up', () => {
  it('is rounded up to a whole milli-hour, and FLOP saturate', () => {
    expect(leaseQuantities(1, 1, 989n * 10n ** 12n)).toEqual({ milliHours: 1n, leaseFlop: 989n * 10n ** 12n })
    expect(leaseQuantities(8, 3_600, 1n).milliHours).toBe(8_000n)
    expect(leaseQuantities(1, 3_601, 1n).milliHours).toBe(1_001n)
    expect(leaseQuantities(2 ** 32 - 1, 2 ** 32 - 1, 1n << 100n).leaseFlop).toBe((1n << 128n) - 1n)
  })
})
