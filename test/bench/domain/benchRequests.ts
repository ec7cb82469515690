import { createRandom } from '../../../local/demo/model/createRandom.ts'
import type { EnactedPolicy } from '../../../src/domain/policy/evaluatePolicies.ts'
import { evaluatePolicies } from '../../../src/domain/policy/evaluatePolicies.ts'
import { leaseQuantities } from '../../../src/domain/policy/leaseQuantities.ts'
import { type PolicyRecord, policiesAtVersion } from '../../../src/domain/policy/policiesAtVersion.ts'
import type { RecordedRequest } from '../../../src/domain/policy/recordedRequest.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../src/domain/policy/policyLimits.ts'

const START_SECONDS = 1_784_505_600n
const PEAK_FLOPS = 989n * 10n ** 12n

const openRules = {
  ...POLICY_FIELD_MAXIMUM,
  validFrom: 0n,
  minOversight: 0n,
  reviewWindow: 0n,
  deniedPurposes: 0n,
  requiredSchemas: 0n,
}

/** A base policy and four restrictions that come one after the other, and a draft that would replace one of them. */
export function benchHistory(): { policies: PolicyRecord[]; draft: EnactedPolicy; replaced: bigint } {
  const limits = [
    { deniedPurposes: 0b1100_0000_0000n },
    { maxGpusPerLease: 512n, minOversight: 1n },
    { attestAboveFlop: 10n ** 23n, requiredSchemas: 1n },
    { maxShareBpsPerRecipientEpoch: 2_000n, maxMilliHoursPerLease: 5_000_000n },
    { maxRiskTier: 3n, regions: 0b0111_1111n },
  ]
  const policies = limits.map(
    (rules, index): PolicyRecord => ({
      number: BigInt(index + 1),
      kind: index === 0 ? 'Base' : 'Restriction',
      rules: { ...openRules, ...rules },
      addedVersion: BigInt(index + 1),
      retiredVersion: null,
    }),
  )
  const draft: EnactedPolicy = { kind: 'Restriction', rules: { ...openRules, maxGpusPerLease: 128n, minOversight: 2n } }
  return { policies, draft, replaced: 2n }
}

/** Requests over two years of 200 recipients: few are large, as jobs are. */
export function benchRequests(count: number): RecordedRequest[] {
  const random = createRandom('requests')
  const { policies } = benchHistory()
  return Array.from({ length: count }, (_, index) => {
    const gpus = Math.ceil(1_024 * random.next() ** 4)
    const durationSeconds = Math.ceil(1_209_600 * random.next() ** 3)
    const request = {
      recipientId: BigInt(1 + random.integer(200)),
      projectId: BigInt(1 + random.integer(1_000)),
      providerId: BigInt(1 + random.integer(20)),
      epoch: BigInt(Math.floor((index * 26) / count)),
      classId: 1 + random.integer(4),
      purpose: random.integer(12),
      dataClass: random.integer(5),
      riskTier: random.integer(5),
      oversight: random.integer(5),
      gpus,
      durationSeconds,
    }
    const context = {
      timestampSeconds: START_SECONDS + BigInt(Math.floor((index * 63_072_000) / count)),
      region: random.integer(8),
      ...leaseQuantities(gpus, durationSeconds, PEAK_FLOPS),
      projectFlop: BigInt(Math.floor(random.next() ** 6 * 1e15)) * 10n ** 10n,
      recipientFlop: BigInt(Math.floor(random.next() ** 4 * 1e15)) * 10n ** 11n,
      recipientLeasedMilliHours: BigInt(Math.floor(random.next() ** 3 * 1e7)),
      capacityMilliHours: 100_000_000n,
      attestedSchemas: BigInt(random.integer(2)),
    }
    const policySetVersion = BigInt(1 + Math.floor((index * 5) / count))
    const failedRules = evaluatePolicies(policiesAtVersion(policies, policySetVersion), request, context)
    return { request, context, policySetVersion, failedRules }
  })
}
