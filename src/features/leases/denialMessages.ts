import { type ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'
import { joinNodes } from '../../ui/primitives/joinNodes.ts'

/** Texts of a denied request's page, and of what would have passed. */
export const denialMessages = defineMessages({
  en: {
    title: (sequence: string) => `Request ${sequence}`,
    finding: (recipient: ReactNode, rules: number): ReactNode =>
      joinNodes(recipient, ` was denied by ${rules} ${plural(rules, { one: 'rule', other: 'rules' })}`),
    unknown: 'No such denied request',
    unknownWhy: 'The link may be wrong, or the request is not indexed yet.',
    would: 'What would have passed',
    wouldSentence: 'With the policies in force then, and with what was leased already.',
    size: (gpus: string, hours: string): ReactNode =>
      `In size: at most ${gpus} GPUs and ${hours} GPU-hours in this lease.`,
    noSize: 'In size: nothing. The room under these policies was used up.',
    purposes: (list: string) => `Purposes: ${list}.`,
    dataClasses: (list: string) => `Data classes: ${list}.`,
    regions: (list: string) => `Providers in: ${list}.`,
    gpuClasses: (list: string) => `GPU classes: ${list}.`,
    riskTier: (tier: string) => `Risk tier: at most ${tier}.`,
    oversight: (level: string) => `Oversight: at least ${level}.`,
    attestations: (list: string) => `With attestations: ${list}.`,
    none: 'none',
    honest: 'A declaration is for the truth: choose another purpose or tier only when it is the right one.',
    again: 'Ask again',
    onlyOperator: 'Opens the form with this request; the policies in force now will judge it.',
  },
  'zh-Hans': {
    title: (sequence) => `申请 ${sequence}`,
    finding: (recipient, rules) => joinNodes(recipient, ` 的申请违反 ${rules} 条规则，被拒绝`),
    unknown: '没有此被拒绝的申请',
    unknownWhy: '链接可能有误，或该申请尚未被索引。',
    would: '怎样才能通过',
    wouldSentence: '依据当时生效的政策，以及当时已租用的数量。',
    size: (gpus, hours) => `规模：本租约最多 ${gpus} 个 GPU、${hours} GPU 小时。`,
    noSize: '规模：无。这些政策之下的余量已用尽。',
    purposes: (list) => `用途：${list}。`,
    dataClasses: (list) => `数据类别：${list}。`,
    regions: (list) => `提供方所在地区：${list}。`,
    gpuClasses: (list) => `GPU 类别：${list}。`,
    riskTier: (tier) => `风险等级：最高 ${tier}。`,
    oversight: (level) => `监督级别：最低 ${level}。`,
    attestations: (list) => `具备证明：${list}。`,
    none: '无',
    honest: '申报须属实：只有确实如此时才应选择其他用途或等级。',
    again: '再次申请',
    onlyOperator: '以此申请打开表单，由当前生效的政策判断。',
  },
})
