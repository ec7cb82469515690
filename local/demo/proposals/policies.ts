import type { Policy } from '../../../src/domain/policy/policy.ts'
import { POLICY_FIELD_MAXIMUM } from '../../../src/domain/policy/policyLimits.ts'
import { setOf } from '../../../src/domain/policy/policySet.ts'
import { GPU_CLASS } from '../compute/gpuClasses.ts'
import { SCHEMA } from '../leases/schemas.ts'
import { DAY_SECONDS, DEMO_END_SECONDS, DEMO_START_SECONDS } from '../time/demoClock.ts'

/** Ids of the policies of the history, in the order in which their proposals are executed. */
export const POLICY_ID = {
  base: 1,
  launchLimits: 2,
  trainingBound: 3,
  purposes: 4,
  continuityBase: 5,
  openWeightsReview: 6,
  meteringAudit: 7,
  trainingHold: 8,
  trainingBoundRenewed: 9,
  personalData: 10,
  concentration: 11,
} as const

export const POLICY_NAME: Readonly<Record<keyof typeof POLICY_ID, string>> = {
  base: 'General research and service',
  launchLimits: 'Launch limits',
  trainingBound: 'Training bound',
  purposes: '禁止用途：监控与自主武器',
  continuityBase: '延续基础政策',
  openWeightsReview: 'Open-weights review',
  meteringAudit: 'Metering audit',
  trainingHold: 'Training hold',
  trainingBoundRenewed: 'Training bound, renewed',
  personalData: '个人数据',
  concentration: 'Concentration',
}

const FLOP_1E23 = 10n ** 23n
const FLOP_1E24 = 10n ** 24n
const FLOP_1E25 = 10n ** 25n
const FLOP_1E26 = 10n ** 26n

const PERMITTED_PURPOSES = setOf([0, 1, 2, 3, 4, 5, 6, 7, 8, 11])
const SURVEILLANCE_AND_WEAPONS = setOf([9, 10])
const ALL_BUT_CLASSIFIED = setOf([0, 1, 2, 3])
const PUBLIC_LICENSED_MEDICAL = setOf([0, 1, 3])
const ALL_REGIONS_BUT_AP_EAST = setOf([0, 1, 2, 3, 4, 6, 7])
const DATACENTRE_CLASSES = setOf([GPU_CLASS.a100, GPU_CLASS.h100, GPU_CLASS.h200])
const { evaluation: EVALUATION, securityAudit: SECURITY_AUDIT, provenance: PROVENANCE } = SCHEMA

const dayTimestamp = (day: number) => BigInt(DEMO_START_SECONDS + day * DAY_SECONDS)

/** Rules that bind nothing: in force from execution until 00:00 UTC of a day of the history, counted from 0. */
function unboundPolicy(untilDay: number): Policy {
  return {
    ...POLICY_FIELD_MAXIMUM,
    validFrom: 0n,
    validUntil: dayTimestamp(untilDay),
    minOversight: 0n,
    reviewWindow: 0n,
    deniedPurposes: 0n,
    requiredSchemas: 0n,
  }
}

/** Rules of all policies that the history proposes. */
export const policyRules = {
  base: {
    ...unboundPolicy(240),
    allowedPurposes: PERMITTED_PURPOSES,
    dataClasses: ALL_BUT_CLASSIFIED,
    maxRiskTier: 3n,
  },
  launchLimits: { ...unboundPolicy(75), maxGpusPerLease: 128n, maxMilliHoursPerLease: 20_000_000n },
  trainingBound: {
    ...unboundPolicy(96),
    maxProjectFlop: FLOP_1E25,
    attestAboveFlop: FLOP_1E23,
    requiredSchemas: setOf([PROVENANCE]),
  },
  purposes: { ...unboundPolicy(700), deniedPurposes: SURVEILLANCE_AND_WEAPONS, dataClasses: ALL_BUT_CLASSIFIED },
  continuityBase: {
    ...unboundPolicy(520),
    allowedPurposes: PERMITTED_PURPOSES,
    dataClasses: ALL_BUT_CLASSIFIED,
    maxRiskTier: 3n,
    minOversight: 1n,
  },
  openWeightsReview: { ...unboundPolicy(345), reviewWindow: 7n * 86_400n, minOversight: 2n },
  meteringAudit: { ...unboundPolicy(68), regions: ALL_REGIONS_BUT_AP_EAST, gpuClasses: DATACENTRE_CLASSES },
  trainingHold: { ...unboundPolicy(110), maxProjectFlop: 3n * FLOP_1E23, maxRecipientFlop: 35n * 10n ** 22n },
  frontierPermit: unboundPolicy(400),
  trainingBoundTenfold: {
    ...unboundPolicy(96),
    maxProjectFlop: FLOP_1E26,
    attestAboveFlop: FLOP_1E25,
    requiredSchemas: setOf([EVALUATION]),
  },
  trainingBoundRenewed: {
    ...unboundPolicy(461),
    maxProjectFlop: FLOP_1E25,
    maxRecipientFlop: FLOP_1E26,
    attestAboveFlop: FLOP_1E23,
    requiredSchemas: setOf([EVALUATION, PROVENANCE]),
    reviewWindow: 2n * 86_400n,
  },
  personalData: { ...unboundPolicy(458), dataClasses: PUBLIC_LICENSED_MEDICAL },
  concentration: { ...unboundPolicy(464), maxShareBpsPerRecipientEpoch: 1_500n, maxGpusPerLease: 512n },
  evaluation: { ...unboundPolicy(490), attestAboveFlop: FLOP_1E24, requiredSchemas: setOf([EVALUATION]) },
  trainingBoundRaised: {
    ...unboundPolicy(461),
    maxProjectFlop: 3n * FLOP_1E25,
    maxRecipientFlop: FLOP_1E26,
    attestAboveFlop: FLOP_1E24,
    requiredSchemas: setOf([EVALUATION, SECURITY_AUDIT, PROVENANCE]),
    reviewWindow: 2n * 86_400n,
  },
  leaseSizeLimit: { ...unboundPolicy(254), maxGpusPerLease: 256n },
} as const satisfies Record<string, Policy>

/** The proposal that adds a policy. */
export const ADDED_BY: Readonly<Record<keyof typeof POLICY_ID, string>> = {
  base: 'base',
  launchLimits: 'launch-limits',
  trainingBound: 'training-bound',
  purposes: 'purposes',
  continuityBase: 'continuity-base',
  openWeightsReview: 'open-weights-review',
  meteringAudit: 'metering-audit',
  trainingHold: 'training-hold',
  trainingBoundRenewed: 'training-bound-renewed',
  personalData: 'personal-data',
  concentration: 'concentration',
}

/** The proposal that retires a policy before its time. */
export const RETIRED_BY: Readonly<Partial<Record<keyof typeof POLICY_ID, string>>> = {
  openWeightsReview: 'retire-review',
  trainingHold: 'retire-hold',
}

/** Ids of the policies of the history that have neither ended nor been retired when it stops. */
export function policiesInForceAtEnd(): readonly number[] {
  return Object.entries(POLICY_ID)
    .filter(([key]) => !(key in RETIRED_BY))
    .filter(([key]) => policyRules[key as keyof typeof POLICY_ID].validUntil > BigInt(DEMO_END_SECONDS))
    .map(([, id]) => id)
}
