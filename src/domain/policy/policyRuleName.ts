import type { Language } from '../format/Language.ts'
import type { PolicyRule } from './policy.ts'

const NAMES: Readonly<Record<PolicyRule, Readonly<Record<Language, string>>>> = {
  allowedPurposes: { en: 'Allowed purposes', 'zh-Hans': '允许的用途' },
  deniedPurposes: { en: 'Denied purposes', 'zh-Hans': '禁止的用途' },
  dataClasses: { en: 'Data classes', 'zh-Hans': '数据类别' },
  regions: { en: 'Regions', 'zh-Hans': '地区' },
  gpuClasses: { en: 'GPU classes', 'zh-Hans': 'GPU 类别' },
  maxRiskTier: { en: 'Highest risk tier', 'zh-Hans': '最高风险等级' },
  minOversight: { en: 'Lowest oversight level', 'zh-Hans': '最低监督级别' },
  maxProjectFlop: { en: 'Training FLOP per project', 'zh-Hans': '每个项目的训练 FLOP' },
  maxRecipientFlop: { en: 'Training FLOP per recipient', 'zh-Hans': '每个接收方的训练 FLOP' },
  attestAboveFlop: { en: 'Attestations needed above', 'zh-Hans': '超过此 FLOP 需要证明' },
  requiredSchemas: { en: 'Required attestations', 'zh-Hans': '所需证明' },
  maxGpusPerLease: { en: 'GPUs per lease', 'zh-Hans': '每份租约的 GPU 数' },
  maxMilliHoursPerLease: { en: 'GPU-hours per lease', 'zh-Hans': '每份租约的 GPU 小时' },
  maxShareBpsPerRecipientEpoch: { en: 'Share of capacity per recipient', 'zh-Hans': '每个接收方占算力的份额' },
  reviewWindow: { en: 'Review window, risk tier 2 and up', 'zh-Hans': '风险等级 2 及以上的审查期' },
  validFrom: { en: 'Valid from', 'zh-Hans': '生效时间' },
  validUntil: { en: 'Valid until', 'zh-Hans': '失效时间' },
}

export function policyRuleName(rule: PolicyRule, language: Language): string {
  return NAMES[rule][language]
}
