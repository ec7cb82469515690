import { evaluatePolicy } from './evaluatePolicy.ts'
import { FAILED_RULES, type FailedRule, failedRuleBit } from './failedRules.ts'
import type { LeaseContext, LeaseRequest } from './lease.ts'
import type { Policy, PolicyRule } from './policy.ts'

/** A rule that a policy can fail: the registry's own two bits (no council, no base policy) are not among them. */
export type JudgedRule = Exclude<FailedRule, 'noCouncil' | 'noBasePolicy'>

/** One rule of a policy, held against a request. */
export type RuleVerdict = {
  rule: JudgedRule
  failed: boolean
  /** The field of the policy that sets the limit, for `policyRuleValue`. */
  field: PolicyRule
  limit: bigint
  /** What the request comes to: a member of the limit's set, or a quantity in the limit's unit. */
  asked: bigint
}

const BPS = 10_000n

/** Every rule of the policy in the order of the mask's bits, with what was asked and what is the limit. */
export function ruleVerdicts(policy: Policy, request: LeaseRequest, context: LeaseContext): RuleVerdict[] {
  const mask = evaluatePolicy(policy, request, context)
  return FAILED_RULES.filter(isJudged).map((rule) => {
    const field = RULE_FIELDS[rule]
    const asked = askedOf(rule, request, context, policy)
    return { rule, failed: (mask & failedRuleBit(rule)) !== 0n, field, limit: policy[field], asked }
  })
}

const isJudged = (rule: FailedRule): rule is JudgedRule => rule !== 'noCouncil' && rule !== 'noBasePolicy'

/** The field of a policy that sets the limit of a rule. */
export const RULE_FIELDS: Readonly<Record<JudgedRule, PolicyRule>> = {
  purposeNotAllowed: 'allowedPurposes',
  purposeDenied: 'deniedPurposes',
  dataClassNotAllowed: 'dataClasses',
  regionNotAllowed: 'regions',
  gpuClassNotAllowed: 'gpuClasses',
  riskTierTooHigh: 'maxRiskTier',
  oversightTooLow: 'minOversight',
  projectFlopExceeded: 'maxProjectFlop',
  recipientFlopExceeded: 'maxRecipientFlop',
  attestationMissing: 'requiredSchemas',
  tooManyGpus: 'maxGpusPerLease',
  tooManyMilliHours: 'maxMilliHoursPerLease',
  shareExceeded: 'maxShareBpsPerRecipientEpoch',
}

function askedOf(rule: JudgedRule, request: LeaseRequest, context: LeaseContext, policy: Policy): bigint {
  switch (rule) {
    case 'purposeNotAllowed':
    case 'purposeDenied':
      return BigInt(request.purpose)
    case 'dataClassNotAllowed':
      return BigInt(request.dataClass)
    case 'regionNotAllowed':
      return BigInt(context.region)
    case 'gpuClassNotAllowed':
      return BigInt(request.classId)
    case 'riskTierTooHigh':
      return BigInt(request.riskTier)
    case 'oversightTooLow':
      return BigInt(request.oversight)
    case 'projectFlopExceeded':
      return context.projectFlop + context.leaseFlop
    case 'recipientFlopExceeded':
      return context.recipientFlop + context.leaseFlop
    case 'attestationMissing':
      return context.attestedSchemas & policy.requiredSchemas
    case 'tooManyGpus':
      return BigInt(request.gpus)
    case 'tooManyMilliHours':
      return context.milliHours
    case 'shareExceeded':
      return shareBpsRoundedUp(context.recipientLeasedMilliHours + context.milliHours, context.capacityMilliHours)
  }
}

/** Rounded up, so that a share above the limit never reads as the limit itself. Of nothing, everything: 100%. */
function shareBpsRoundedUp(part: bigint, whole: bigint): bigint {
  if (whole === 0n) return part === 0n ? 0n : BPS
  return (part * BPS + whole - 1n) / whole
}
