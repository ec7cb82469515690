import { formatAmount } from '../format/formatAmount.ts'
import { formatDateTime } from '../format/formatDateTime.ts'
import { formatDuration } from '../format/formatDuration.ts'
import { formatMilliHours } from '../format/formatMilliHours.ts'
import { formatShareBps } from '../format/formatShareBps.ts'
import type { Language } from '../format/Language.ts'
import type { Sentence } from '../proposalText/Sentence.ts'
import { flop, say } from '../proposalText/say.ts'
import type { PolicyRule } from './policy.ts'
import { POLICY_FIELD_MAXIMUM } from './policyLimits.ts'
import { isFullSet, setMembers } from './policySet.ts'
import { type VocabularySet, vocabularyLabel } from './vocabulary.ts'

export type PolicyWords = {
  language: Language
  /** Name of a GPU class by its number in the registry (which is also its bit). */
  gpuClassName: (classNumber: number) => string
}

export const SET_RULES = {
  allowedPurposes: 'purposes',
  deniedPurposes: 'purposes',
  dataClasses: 'dataClasses',
  regions: 'regions',
  gpuClasses: 'gpuClasses',
  requiredSchemas: 'schemas',
} as const satisfies Partial<Record<PolicyRule, VocabularySet | 'gpuClasses'>>

export type SetRule = keyof typeof SET_RULES

export const isSetRule = (rule: PolicyRule): rule is SetRule => rule in SET_RULES

const NO_LIMIT: Record<Language, string> = { en: 'no limit', 'zh-Hans': '不限' }
const ALL: Record<Language, string> = { en: 'all', 'zh-Hans': '全部' }
const NONE: Record<Language, string> = { en: 'none', 'zh-Hans': '无' }
const AT_EXECUTION: Record<Language, string> = { en: 'execution', 'zh-Hans': '执行时' }

export function memberLabel(rule: SetRule, member: number, words: PolicyWords): string {
  const set = SET_RULES[rule]
  return set === 'gpuClasses' ? words.gpuClassName(member) : vocabularyLabel(set, member, words.language)
}

/** The value of a rule as a reader says it: `10²⁵ FLOP` is a part of its own, sets are lists, all ones is "no limit". */
export function policyRuleValue(rule: PolicyRule, value: bigint, words: PolicyWords): Sentence {
  const { language } = words
  if (isSetRule(rule)) return say`${setText(rule, value, words)}`
  if (value === POLICY_FIELD_MAXIMUM[rule]) return say`${NO_LIMIT[language]}`
  switch (rule) {
    case 'maxProjectFlop':
    case 'maxRecipientFlop':
    case 'attestAboveFlop':
      return say`${flop(value)}`
    case 'maxMilliHoursPerLease':
      return say`${formatMilliHours(value)}`
    case 'maxShareBpsPerRecipientEpoch':
      return say`${formatShareBps(value)}`
    case 'reviewWindow':
      return say`${value === 0n ? NONE[language] : formatDuration(value, language)}`
    case 'validFrom':
    case 'validUntil':
      return say`${value === 0n ? AT_EXECUTION[language] : formatDateTime(value, 'UTC', language)}`
    default:
      return say`${formatAmount(value, 0)}`
  }
}

function setText(rule: SetRule, bitmap: bigint, words: PolicyWords): string {
  if (isFullSet(bitmap)) return ALL[words.language]
  const labels = setMembers(bitmap).map((member) => memberLabel(rule, member, words))
  if (labels.length === 0) return NONE[words.language]
  return new Intl.ListFormat(words.language, { type: 'conjunction' }).format(labels)
}
