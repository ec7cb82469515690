import type { Language } from '../format/Language.ts'
import type { Sentence } from '../proposalText/Sentence.ts'
import { say, strong } from '../proposalText/say.ts'
import { POLICY_RULES, type Policy, type PolicyRule } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'
import { type PolicyWords, policyRuleValue } from './policyRuleValue.ts'

export type PolicyRuleDescription = {
  rule: PolicyRule
  sentence: Sentence
  /** False when the rule refuses nothing (no limit, everything allowed). */
  binds: boolean
}

/** Every rule of a policy as one readable sentence, in reading order. A page may leave out those that do not bind. */
export function describePolicyRules(policy: Policy, words: PolicyWords): PolicyRuleDescription[] {
  return POLICY_RULES.map((rule) => ({
    rule,
    sentence: SENTENCES[words.language][rule](value(policyRuleValue(rule, policy[rule], words)), policy, words),
    binds: policyRuleBinds(rule, policy),
  }))
}

/** Whether the rule can refuse a lease at all. */
export function policyRuleBinds(rule: PolicyRule, policy: Policy): boolean {
  switch (rule) {
    case 'minOversight':
    case 'deniedPurposes':
    case 'reviewWindow':
    case 'validFrom':
      return policy[rule] !== 0n
    case 'requiredSchemas':
    case 'attestAboveFlop':
      return policy.requiredSchemas !== 0n && policy.attestAboveFlop !== POLICY_FIELD_MAXIMUM.attestAboveFlop
    case 'maxShareBpsPerRecipientEpoch':
      return policy[rule] < 10_000n
    default:
      return policy[rule] !== POLICY_FIELD_MAXIMUM[rule]
  }
}

/** Figures stand out in the sentence; powers of ten are drawn by the page. */
function value(parts: Sentence): Sentence {
  return parts.map((part) => (part.kind === 'text' ? strong(part.text) : part))
}

type SentenceOf = (value: Sentence, policy: Policy, words: PolicyWords) => Sentence

const schemas = (policy: Policy, words: PolicyWords) =>
  value(policyRuleValue('requiredSchemas', policy.requiredSchemas, words))
const threshold = (policy: Policy, words: PolicyWords) =>
  value(policyRuleValue('attestAboveFlop', policy.attestAboveFlop, words))

const SENTENCES: Readonly<Record<Language, Readonly<Record<PolicyRule, SentenceOf>>>> = {
  en: {
    allowedPurposes: (v) => say`Purposes that may be declared: ${v}.`,
    deniedPurposes: (v) => say`Purposes that are refused in any case: ${v}.`,
    dataClasses: (v) => say`Classes of data: ${v}.`,
    regions: (v) => say`Regions of the provider: ${v}.`,
    gpuClasses: (v) => say`GPU classes: ${v}.`,
    maxRiskTier: (v) => say`Risk tier at most ${v}.`,
    minOversight: (v) => say`Oversight level at least ${v}.`,
    maxProjectFlop: (v) => say`Training FLOP of one project at most ${v}.`,
    maxRecipientFlop: (v) => say`Training FLOP of one recipient with its affiliates at most ${v}.`,
    attestAboveFlop: (v, policy, words) =>
      say`A project above ${v} training FLOP needs attestations: ${schemas(policy, words)}.`,
    requiredSchemas: (v, policy, words) => say`Attestations needed above ${threshold(policy, words)} FLOP: ${v}.`,
    maxGpusPerLease: (v) => say`GPUs in one lease at most ${v}.`,
    maxMilliHoursPerLease: (v) => say`GPU-hours in one lease at most ${v}.`,
    maxShareBpsPerRecipientEpoch: (v) =>
      say`One recipient with its affiliates may lease at most ${v} of a GPU class in an epoch.`,
    reviewWindow: (v) => say`A lease of risk tier 2 or above waits for review: ${v}.`,
    validFrom: (v) => say`In force from ${v}.`,
    validUntil: (v) => say`In force until ${v}.`,
  },
  'zh-Hans': {
    allowedPurposes: (v) => say`可申报的用途：${v}。`,
    deniedPurposes: (v) => say`一律拒绝的用途：${v}。`,
    dataClasses: (v) => say`数据类别：${v}。`,
    regions: (v) => say`提供方所在地区：${v}。`,
    gpuClasses: (v) => say`GPU 类别：${v}。`,
    maxRiskTier: (v) => say`风险等级上限：${v}。`,
    minOversight: (v) => say`监督级别下限：${v}。`,
    maxProjectFlop: (v) => say`单个项目的训练 FLOP 上限：${v}。`,
    maxRecipientFlop: (v) => say`单个接收方（含关联方）的训练 FLOP 上限：${v}。`,
    attestAboveFlop: (v, policy, words) => say`训练 FLOP 超过 ${v} 的项目需要证明：${schemas(policy, words)}。`,
    requiredSchemas: (v, policy, words) => say`超过 ${threshold(policy, words)} FLOP 时需要的证明：${v}。`,
    maxGpusPerLease: (v) => say`单份租约的 GPU 数上限：${v}。`,
    maxMilliHoursPerLease: (v) => say`单份租约的 GPU 小时上限：${v}。`,
    maxShareBpsPerRecipientEpoch: (v) => say`单个接收方（含关联方）每期最多租用某一 GPU 类别的 ${v}。`,
    reviewWindow: (v) => say`风险等级 2 及以上的租约须等待审查：${v}。`,
    validFrom: (v) => say`自 ${v} 起生效。`,
    validUntil: (v) => say`有效至 ${v}。`,
  },
}
