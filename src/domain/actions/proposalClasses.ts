import type { Language } from '../format/Language.ts'
import { PROPOSAL_CLASSES, type ProposalClass } from '../governor/proposal.ts'

const NAMES: Readonly<Record<ProposalClass, Readonly<Record<Language, string>>>> = {
  Ordinary: { en: 'Ordinary', 'zh-Hans': '普通' },
  Allocation: { en: 'Allocation', 'zh-Hans': '分配' },
  Tightening: { en: 'Tightening', 'zh-Hans': '收紧' },
  Loosening: { en: 'Loosening', 'zh-Hans': '放宽' },
  Constitutional: { en: 'Constitutional', 'zh-Hans': '宪制' },
}

export const proposalClassName = (proposalClass: ProposalClass, language: Language): string =>
  NAMES[proposalClass][language]

/** The class that a number in calldata or an event stands for; null for a number that the contract does not know. */
export const proposalClassOf = (number: bigint | number): ProposalClass | null =>
  PROPOSAL_CLASSES[Number(number)] ?? null
