import { describe, expect, it } from 'vitest'
import { createRandom, type Random } from '../../../../local/demo/model/createRandom.ts'
import { evaluatePolicy } from '../../../../src/domain/policy/evaluatePolicy.ts'
import { failedRuleBit } from '../../../../src/domain/policy/failedRules.ts'
import { leaseQuantities } from '../../../../src/domain/policy/leaseQuantities.ts'
import { leaseRoom } from '../../../../src/domain/policy/leaseRoom.ts'
import { passingDeclarations } from '../../../../src/domain/policy/passingDeclarations.ts'
import { passingSize } from '../../../../src/domain/policy/passingSize.ts'
import { setOf } from '../../../../src/domain/policy/policySet.ts'
import { VOCABULARY } from '../../../../src/domain/policy/vocabulary.ts'
import { randomBits } from '../../../support/randomBits.ts'
import { openPolicy, ordinaryContext, ordinaryRequest } from './policyVectors.ts'
import { randomPolicy } from './randomCases.ts'

const SIZE_BITS = (
  [
    'projectFlopExceeded',
    'recipientFlopExceeded',
    'attestationMissing',
    'tooManyGpus',
    'tooManyMilliHours',
    'shareExceeded',
  ] as const
).reduce((mask, rule) => mask | failedRuleBit(rule), 0n)

/** Evenly spread: of several limits drawn by length one is nearly always too small for any lease. */
const anyBelow = (random: Random, bits: number) => BigInt(random.integer(2 ** bits))

describe('the size that passes', () => {
  it('passes every rule on size and every other limit, and never asks for more', () => {
    const random = createRandom('size')
    let corrected = 0
    for (let run = 0; run < 2_000; run += 1) {
      const peakFlops = 10n ** 14n + randomBits(random, 50)
      const policy = {
        ...openPolicy,
        maxGpusPerLease: BigInt(random.integer(300)),
        maxMilliHoursPerLease: anyBelow(random, 24),
        maxProjectFlop: 10n ** 20n + randomBits(random, 82),
        maxShareBpsPerRecipientEpoch: BigInt(random.integer(10_001)),
      }
      const situation = {
        ...ordinaryContext,
        capacityMilliHours: anyBelow(random, 30),
        projectFlop: 0n,
        recipientFlop: 0n,
      }
      const asked = { gpus: 1 + random.integer(600), durationSeconds: 1 + random.integer(1_000_000) }
      const limits = {
        allocationMilliHours: anyBelow(random, 24),
        commitmentMilliHours: anyBelow(random, 24),
        durationSeconds: anyBelow(random, 20),
      }
      const size = passingSize(asked, leaseRoom([policy], situation, peakFlops), limits)
      if (size === null) continue
      corrected += 1
      const quantities = leaseQuantities(size.gpus, size.durationSeconds, peakFlops)
      const request = { ...ordinaryRequest, ...size }
      expect(evaluatePolicy(policy, request, { ...situation, ...quantities }) & SIZE_BITS).toBe(0n)
      expect(quantities.milliHours).toBeGreaterThan(0n)
      expect(quantities.milliHours).toBeLessThanOrEqual(limits.allocationMilliHours)
      expect(quantities.milliHours).toBeLessThanOrEqual(limits.commitmentMilliHours)
      expect(BigInt(size.durationSeconds)).toBeLessThanOrEqual(limits.durationSeconds)
      expect(size.gpus).toBeLessThanOrEqual(asked.gpus)
      expect(size.durationSeconds).toBeLessThanOrEqual(asked.durationSeconds)
    }
    expect(corrected).toBeGreaterThan(500)
  })

  it('leaves alone what passes, and is none where there is no room', () => {
    const asked = { gpus: 8, durationSeconds: 3_601 }
    const wide = { allocationMilliHours: 10n ** 9n, commitmentMilliHours: 10n ** 9n, durationSeconds: 10n ** 6n }
    const room = { gpus: 512n, gpuSeconds: 10n ** 9n }
    expect(passingSize(asked, room, wide)).toEqual(asked)
    expect(passingSize(asked, { ...room, gpus: 4n }, wide)).toEqual({ gpus: 4, durationSeconds: 3_601 })
    expect(passingSize(asked, { ...room, gpuSeconds: 8n * 2_000n }, wide)).toEqual({ gpus: 8, durationSeconds: 1_800 })
    // Fewer GPUs rather than less than a quarter of an hour.
    expect(passingSize(asked, { ...room, gpuSeconds: 1_900n }, wide)).toEqual({ gpus: 2, durationSeconds: 900 })
    expect(passingSize(asked, { ...room, gpuSeconds: 899n }, wide)).toBeNull()
    expect(passingSize(asked, room, { ...wide, allocationMilliHours: 0n })).toBeNull()
    expect(passingSize(asked, room, { ...wide, durationSeconds: 600n })).toBeNull()
  })
})

describe('the declarations that pass', () => {
  it('are just those that no policy fails', () => {
    const random = createRandom('declarations')
    const classes = [1, 2, 3, 4]
    for (let run = 0; run < 200; run += 1) {
      const policies = [randomPolicy(random), randomPolicy(random)]
      const passing = passingDeclarations(policies, classes)
      const fails = (rule: Parameters<typeof failedRuleBit>[0], request: object, context: object = {}) =>
        policies.some(
          (policy) =>
            (evaluatePolicy(policy, { ...ordinaryRequest, ...request }, { ...ordinaryContext, ...context }) &
              failedRuleBit(rule)) !==
            0n,
        )
      for (const { bit } of VOCABULARY.purposes) {
        const failed = fails('purposeNotAllowed', { purpose: bit }) || fails('purposeDenied', { purpose: bit })
        expect(passing.purposes.includes(bit)).toBe(!failed)
      }
      for (const { bit } of VOCABULARY.dataClasses) {
        expect(passing.dataClasses.includes(bit)).toBe(!fails('dataClassNotAllowed', { dataClass: bit }))
      }
      for (const { bit } of VOCABULARY.regions) {
        expect(passing.regions.includes(bit)).toBe(!fails('regionNotAllowed', {}, { region: bit }))
      }
      for (const classId of classes) {
        expect(passing.gpuClasses.includes(classId)).toBe(!fails('gpuClassNotAllowed', { classId }))
      }
      for (let level = 0; level < 256; level += 15) {
        expect(fails('riskTierTooHigh', { riskTier: level })).toBe(BigInt(level) > passing.highestRiskTier)
        expect(fails('oversightTooLow', { oversight: level })).toBe(BigInt(level) < passing.lowestOversight)
      }
    }
  })

  it('are all of them where nothing is in force', () => {
    expect(passingDeclarations([], [1])).toMatchObject({ gpuClasses: [1], highestRiskTier: 255n, lowestOversight: 0n })
    const policy = { ...openPolicy, allowedPurposes: setOf([0, 1]), deniedPurposes: setOf([1]) }
    expect(passingDeclarations([policy], []).purposes).toEqual([0])
  })
})
