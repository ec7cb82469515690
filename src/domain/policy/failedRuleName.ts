import type { Language } from '../format/Language.ts'
import type { FailedRule } from './failedRules.ts'

const NAMES: Readonly<Record<FailedRule, Readonly<Record<Language, string>>>> = {
  purposeNotAllowed: { en: 'Purpose not allowed', 'zh-Hans': '用途未获允许' },
  purposeDenied: { en: 'Purpose denied', 'zh-Hans': '用途被禁止' },
  dataClassNotAllowed: { en: 'Data class not allowed', 'zh-Hans': '数据类别未获允许' },
  regionNotAllowed: { en: 'Region not allowed', 'zh-Hans': '地区未获允许' },
  gpuClassNotAllowed: { en: 'GPU class not allowed', 'zh-Hans': 'GPU 类别未获允许' },
  riskTierTooHigh: { en: 'Risk tier too high', 'zh-Hans': '风险等级过高' },
  oversightTooLow: { en: 'Oversight too low', 'zh-Hans': '监督级别过低' },
  projectFlopExceeded: { en: 'Too much FLOP for the project', 'zh-Hans': '项目 FLOP 超限' },
  recipientFlopExceeded: { en: 'Too much FLOP for the recipient', 'zh-Hans': '接收方 FLOP 超限' },
  attestationMissing: { en: 'Attestation missing', 'zh-Hans': '缺少证明' },
  tooManyGpus: { en: 'Too many GPUs', 'zh-Hans': 'GPU 过多' },
  tooManyMilliHours: { en: 'Too many GPU-hours', 'zh-Hans': 'GPU 小时过多' },
  shareExceeded: { en: 'Share of capacity too large', 'zh-Hans': '算力份额过大' },
  noCouncil: { en: 'No veto council to review it', 'zh-Hans': '没有可供审查的否决委员会' },
  noBasePolicy: { en: 'No base policy in force', 'zh-Hans': '没有生效的基础政策' },
}

export function failedRuleName(rule: FailedRule, language: Language): string {
  return NAMES[rule][language]
}
