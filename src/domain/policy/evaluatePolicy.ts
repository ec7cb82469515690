import { failedRuleBit } from './failedRules.ts'
import type { LeaseContext, LeaseRequest } from './lease.ts'
import type { Policy } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'

const BPS = 10_000n
const LARGEST_FLOP = POLICY_FIELD_MAXIMUM.maxProjectFlop
const NO_SHARE_LIMIT = POLICY_FIELD_MAXIMUM.maxShareBpsPerRecipientEpoch

const PURPOSE_NOT_ALLOWED = failedRuleBit('purposeNotAllowed')
const PURPOSE_DENIED = failedRuleBit('purposeDenied')
const DATA_CLASS_NOT_ALLOWED = failedRuleBit('dataClassNotAllowed')
const REGION_NOT_ALLOWED = failedRuleBit('regionNotAllowed')
const GPU_CLASS_NOT_ALLOWED = failedRuleBit('gpuClassNotAllowed')
const RISK_TIER_TOO_HIGH = failedRuleBit('riskTierTooHigh')
const OVERSIGHT_TOO_LOW = failedRuleBit('oversightTooLow')
const PROJECT_FLOP_EXCEEDED = failedRuleBit('projectFlopExceeded')
const RECIPIENT_FLOP_EXCEEDED = failedRuleBit('recipientFlopExceeded')
const ATTESTATION_MISSING = failedRuleBit('attestationMissing')
const TOO_MANY_GPUS = failedRuleBit('tooManyGpus')
const TOO_MANY_MILLI_HOURS = failedRuleBit('tooManyMilliHours')
const SHARE_EXCEEDED = failedRuleBit('shareExceeded')

/**
 * Mask of the policy's rules that the request fails in this context; 0 = allowed. Mirrors PolicyLib.evaluate bit for bit,
 * for values inside the contract's types; all limits may be reached, but not exceeded.
 */
export function evaluatePolicy(policy: Policy, request: LeaseRequest, context: LeaseContext): bigint {
  return evaluateKind(policy, request, context) | evaluateFlop(policy, context) | evaluateSize(policy, request, context)
}

/** Whether the policy's time includes this second: from validFrom, until before validUntil. Mirrors PolicyLib.isInForce. */
export function isInForce(policy: Pick<Policy, 'validFrom' | 'validUntil'>, timestampSeconds: bigint): boolean {
  return policy.validFrom <= timestampSeconds && timestampSeconds < policy.validUntil
}

/** What is asked for, and where. */
function evaluateKind(policy: Policy, request: LeaseRequest, context: LeaseContext): bigint {
  let failed = 0n
  if (!contains(policy.allowedPurposes, request.purpose)) failed |= PURPOSE_NOT_ALLOWED
  if (contains(policy.deniedPurposes, request.purpose)) failed |= PURPOSE_DENIED
  if (!contains(policy.dataClasses, request.dataClass)) failed |= DATA_CLASS_NOT_ALLOWED
  if (!contains(policy.regions, context.region)) failed |= REGION_NOT_ALLOWED
  if (!contains(policy.gpuClasses, request.classId)) failed |= GPU_CLASS_NOT_ALLOWED
  if (request.riskTier > policy.maxRiskTier) failed |= RISK_TIER_TOO_HIGH
  if (request.oversight < policy.minOversight) failed |= OVERSIGHT_TOO_LOW
  return failed
}

/** How much training it adds up to. */
function evaluateFlop(policy: Policy, context: LeaseContext): bigint {
  const projectFlop = saturatingAdd(context.projectFlop, context.leaseFlop)
  const recipientFlop = saturatingAdd(context.recipientFlop, context.leaseFlop)
  let failed = 0n
  if (projectFlop > policy.maxProjectFlop) failed |= PROJECT_FLOP_EXCEEDED
  if (recipientFlop > policy.maxRecipientFlop) failed |= RECIPIENT_FLOP_EXCEEDED
  if (projectFlop > policy.attestAboveFlop && (policy.requiredSchemas & ~context.attestedSchemas) !== 0n) {
    failed |= ATTESTATION_MISSING
  }
  return failed
}

/** How much at once. */
function evaluateSize(policy: Policy, request: LeaseRequest, context: LeaseContext): bigint {
  const share = policy.maxShareBpsPerRecipientEpoch
  const leased = context.recipientLeasedMilliHours + context.milliHours
  let failed = 0n
  if (request.gpus > policy.maxGpusPerLease) failed |= TOO_MANY_GPUS
  if (context.milliHours > policy.maxMilliHoursPerLease) failed |= TOO_MANY_MILLI_HOURS
  if (share !== NO_SHARE_LIMIT && leased * BPS > share * context.capacityMilliHours) failed |= SHARE_EXCEEDED
  return failed
}

function contains(set: bigint, member: number): boolean {
  return ((set >> BigInt(member)) & 1n) === 1n
}

function saturatingAdd(left: bigint, right: bigint): bigint {
  const sum = left + right
  return sum > LARGEST_FLOP ? LARGEST_FLOP : sum
}
