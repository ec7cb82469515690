import { type ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'
import { joinNodes } from '../../ui/primitives/joinNodes.ts'

/** Texts of a verdict, rule by rule. */
export const verdictMessages = defineMessages({
  en: {
    of: (got: ReactNode, limit: ReactNode): ReactNode => joinNodes(got, ' of ', limit),
    least: (got: ReactNode, limit: ReactNode): ReactNode => joinNodes(got, ', at least ', limit),
    onTop: (lease: ReactNode, before: ReactNode): ReactNode =>
      joinNodes('This lease adds ', lease, ' to ', before, '.'),
    allows: (members: ReactNode): ReactNode => joinNodes('Allows ', members, '.'),
    refuses: (members: ReactNode): ReactNode => joinNodes('Refuses ', members, '.'),
    attested: (held: number, needed: number) => `${held} of ${needed} held`,
    notNeeded: (threshold: ReactNode): ReactNode => joinNodes('not needed up to ', threshold),
    missing: (schemas: string, threshold: ReactNode): ReactNode =>
      joinNodes(`Missing: ${schemas}. Needed above `, threshold, '.'),
    shareOf: (hours: string, capacity: string) => `${hours} of ${capacity} GPU-hours with all that is leased already.`,
    passes: 'passes',
    fails: (count: number) => `${count} ${plural(count, { one: 'rule fails', other: 'rules fail' })}`,
    rulesPass: (count: number) => `${count} ${plural(count, { one: 'rule passes', other: 'rules pass' })}`,
    noRules: 'No rule of it binds.',
    kinds: { Base: 'Base policy', Restriction: 'Restriction' },
    number: (number: string) => `No. ${number}`,
    noBasePolicy: 'Only a base policy permits; none is in force.',
    noCouncil: 'From risk tier 2 on a lease waits for the veto council’s review, and no council is in its term.',
    rules: {
      noBasePolicy: 'A base policy is in force',
      noCouncil: 'A veto council can review it',
    },
    gpuClass: (number: number) => `class ${number}`,
  },
  'zh-Hans': {
    of: (got, limit) => joinNodes(got, ' / ', limit),
    least: (got, limit) => joinNodes(got, '，至少 ', limit),
    onTop: (lease, before) => joinNodes('本租约在 ', before, ' 之上增加 ', lease, '。'),
    allows: (members) => joinNodes('允许：', members, '。'),
    refuses: (members) => joinNodes('禁止：', members, '。'),
    attested: (held, needed) => `${needed} 项中已有 ${held} 项`,
    notNeeded: (threshold) => joinNodes('不超过 ', threshold, ' 时不需要'),
    missing: (schemas, threshold) => joinNodes(`缺少：${schemas}。超过 `, threshold, ' 时需要。'),
    shareOf: (hours, capacity) => `连同已租用的部分，共 ${hours} / ${capacity} GPU 小时。`,
    passes: '通过',
    fails: (count) => `${count} 条规则未通过`,
    rulesPass: (count) => `${count} 条规则通过`,
    noRules: '没有具约束力的规则。',
    kinds: { Base: '基础政策', Restriction: '限制' },
    number: (number) => `第 ${number} 号`,
    noBasePolicy: '只有基础政策给予许可，而目前没有生效的基础政策。',
    noCouncil: '风险等级 2 及以上的租约须由否决委员会审查，而目前没有在任的委员会。',
    rules: {
      noBasePolicy: '有生效的基础政策',
      noCouncil: '否决委员会可以审查',
    },
    gpuClass: (number) => `类别 ${number}`,
  },
})
