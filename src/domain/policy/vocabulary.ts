import type { Language } from '../format/Language.ts'

/** The sets of a policy that are bitmaps over a fixed vocabulary. GPU classes come from the registry instead. */
export type VocabularySet = 'purposes' | 'dataClasses' | 'regions' | 'schemas'

type Term = { bit: number; label: Readonly<Record<Language, string>> }

const term = (bit: number, en: string, zhHans: string): Term => ({ bit, label: { en, 'zh-Hans': zhHans } })

/** What each bit means. A bit, once given a meaning, keeps it: policies on chain refer to it. */
export const VOCABULARY: Readonly<Record<VocabularySet, readonly Term[]>> = {
  purposes: [
    term(0, 'safety evaluation', '安全评估'),
    term(1, 'interpretability', '可解释性研究'),
    term(2, 'medical research', '医学研究'),
    term(3, 'climate and weather', '气候与天气'),
    term(4, 'training of open models', '开放模型训练'),
    term(5, 'fine-tuning', '微调'),
    term(6, 'inference service', '推理服务'),
    term(7, 'education', '教育'),
    term(8, 'biosecurity-sensitive work', '涉及生物安全的工作'),
    term(9, 'surveillance', '监控'),
    term(10, 'autonomous weapons', '自主武器'),
    term(11, 'frontier training', '前沿模型训练'),
  ],
  dataClasses: [
    term(0, 'public', '公开数据'),
    term(1, 'licensed', '授权数据'),
    term(2, 'personal', '个人数据'),
    term(3, 'medical', '医疗数据'),
    term(4, 'classified', '涉密数据'),
  ],
  regions: [
    term(0, 'EU-North', '北欧'),
    term(1, 'EU-West', '西欧'),
    term(2, 'NA-East', '北美东部'),
    term(3, 'NA-West', '北美西部'),
    term(4, 'AP-South', '亚太南部'),
    term(5, 'AP-East', '亚太东部'),
    term(6, 'SA-East', '南美东部'),
    term(7, 'AF-South', '非洲南部'),
  ],
  schemas: [
    term(0, 'independent evaluation', '独立评估'),
    term(1, 'security audit', '安全审计'),
    term(2, 'data provenance', '数据来源证明'),
  ],
}

const UNKNOWN: Readonly<Record<VocabularySet, Readonly<Record<Language, (bit: number) => string>>>> = {
  purposes: { en: (bit) => `purpose ${bit}`, 'zh-Hans': (bit) => `用途 ${bit}` },
  dataClasses: { en: (bit) => `data class ${bit}`, 'zh-Hans': (bit) => `数据类别 ${bit}` },
  regions: { en: (bit) => `region ${bit}`, 'zh-Hans': (bit) => `地区 ${bit}` },
  schemas: { en: (bit) => `schema ${bit}`, 'zh-Hans': (bit) => `证明类型 ${bit}` },
}

/** The word for a bit; a bit without a meaning yet is named by its number. */
export function vocabularyLabel(set: VocabularySet, bit: number, language: Language): string {
  return VOCABULARY[set].find((candidate) => candidate.bit === bit)?.label[language] ?? UNKNOWN[set][language](bit)
}
