import type { Random } from '../../../../local/demo/model/createRandom.ts'
import type { LeaseContext, LeaseRequest } from '../../../../src/domain/policy/lease.ts'
import type { Policy } from '../../../../src/domain/policy/policy.ts'
import { nearOrFar, randomBits } from '../../../support/randomBits.ts'

export type PolicyCase = { policy: Policy; request: LeaseRequest; context: LeaseContext }

/** A policy over the whole range of the contract's types: limits that bind and limits that do not. */
export function randomPolicy(random: Random): Policy {
  const limit = (bits: number) => (random.chance(0.3) ? (1n << BigInt(bits)) - 1n : randomBits(random, bits))
  const set = () => (random.chance(0.5) ? randomBits(random, 256) : ~randomBits(random, 256) & ((1n << 256n) - 1n))
  return {
    validFrom: randomBits(random, 64),
    validUntil: randomBits(random, 64),
    maxRiskTier: limit(8),
    minOversight: randomBits(random, 8),
    maxShareBpsPerRecipientEpoch: random.chance(0.5) ? BigInt(random.integer(10_001)) : limit(16),
    maxGpusPerLease: limit(32),
    reviewWindow: randomBits(random, 32),
    maxMilliHoursPerLease: limit(64),
    maxProjectFlop: limit(128),
    maxRecipientFlop: limit(128),
    attestAboveFlop: limit(128),
    allowedPurposes: set(),
    deniedPurposes: set(),
    dataClasses: set(),
    regions: set(),
    gpuClasses: set(),
    requiredSchemas: random.chance(0.3) ? 0n : set(),
  }
}

/** A request whose figures lie right at the policy's limits as often as anywhere else. */
export function randomLease(random: Random, policy: Policy): { request: LeaseRequest; context: LeaseContext } {
  const small = (limit: bigint, bits: number) => Number(nearOrFar(random, limit, bits))
  const leaseFlop = randomBits(random, 128)
  const milliHours = nearOrFar(random, policy.maxMilliHoursPerLease, 64)
  const capacityMilliHours = randomBits(random, 64)
  const share = (capacityMilliHours * policy.maxShareBpsPerRecipientEpoch) / 10_000n
  const flopLimit = random.chance(0.5) ? policy.attestAboveFlop : policy.maxProjectFlop
  return {
    request: {
      recipientId: randomBits(random, 64),
      projectId: randomBits(random, 64),
      providerId: randomBits(random, 64),
      epoch: randomBits(random, 64),
      classId: random.integer(256),
      purpose: random.integer(256),
      dataClass: random.integer(256),
      riskTier: small(policy.maxRiskTier, 8),
      oversight: small(policy.minOversight, 8),
      gpus: small(policy.maxGpusPerLease, 32),
      durationSeconds: Number(randomBits(random, 32)),
    },
    context: {
      timestampSeconds: random.chance(0.5)
        ? nearOrFar(random, policy.validFrom, 64)
        : nearOrFar(random, policy.validUntil, 64),
      region: random.integer(256),
      milliHours,
      leaseFlop,
      projectFlop: nearOrFar(random, flopLimit - leaseFlop, 128),
      recipientFlop: nearOrFar(random, policy.maxRecipientFlop - leaseFlop, 128),
      recipientLeasedMilliHours: nearOrFar(random, share - milliHours, 64),
      capacityMilliHours,
      attestedSchemas: random.chance(0.5) ? policy.requiredSchemas : randomBits(random, 256),
    },
  }
}

export function randomCase(random: Random): PolicyCase {
  const policy = randomPolicy(random)
  return { policy, ...randomLease(random, policy) }
}
