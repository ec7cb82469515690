import type { ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'
import { joinNodes } from '../../ui/primitives/joinNodes.ts'

/** Texts of what the policies did: denials over time, projects against the lines, versions of the set. */
export const policiesPageMessages = defineMessages({
  en: {
    denials: 'What the rules denied',
    denialsSentence: (from: string, to: string) =>
      `Denials a week, ${from} to ${to}, all rows on one scale. A request that failed several rules counts for each. The day in progress is not in yet.`,
    denialsChart: (rules: number, weeks: number) =>
      `Denials of ${rules} ${plural(rules, { one: 'rule', other: 'rules' })} over ${weeks} weeks, the rule that denied most first.`,
    noDenials: 'Nothing was denied yet',
    rule: 'Rule',
    week: 'Week from',
    denied: 'Denials',
    hours: 'GPU-hours',
    unknownRule: (bit: number) => `rule ${bit}`,
    ofHours: (hours: string) => `${hours} h`,
    flop: 'Where projects stand against the lines',
    flopSentence: (line: ReactNode): ReactNode =>
      joinNodes(
        'FLOP of each project so far, at peak, for every lease, training or not. ',
        line,
        ' is the presumption line of the EU AI Act, Art. 51(2).',
      ),
    flopUnit: 'FLOP, log scale',
    flopChart: (projects: number) => `${projects} projects by FLOP on a log scale, against 10 to the 23, 25 and 26.`,
    euLine: 'EU AI Act',
    boundInForce: 'bound in force',
    boundOfDraft: 'draft',
    project: 'Project',
    recipient: 'Recipient',
    share: 'Of the bound',
    noFlop: 'No project has leased anything yet',
    flopSource: 'Leases, at the peak of their class',
    versions: 'The policy set, version by version',
    versionsSentence:
      'Each addition and each early end makes a version; a lease is judged by the version of its moment. Unfold one to see what it changed in the strictest rules in force.',
    version: (number: string) => `Version ${number}`,
    added: 'added',
    retired: 'ended early',
    noChange: 'It changed no strictest rule: others in force asked for as much.',
    before: 'Before',
    after: 'After',
    changed: (count: number) => `${count} ${plural(count, { one: 'rule changed', other: 'rules changed' })}`,
    diffCaption: (version: string) => `What version ${version} changed`,
    strictest: 'Compared are the strictest rules of all policies in force',
  },
  'zh-Hans': {
    denials: '各规则拒绝了什么',
    denialsSentence: (from, to) =>
      `每周拒绝次数，${from} 至 ${to}，各行同一比例。违反多条规则的申请在每条中各计一次。当天尚未计入。`,
    denialsChart: (rules, weeks) => `${rules} 条规则在 ${weeks} 周内的拒绝次数，拒绝最多者在前。`,
    noDenials: '尚未拒绝任何申请',
    rule: '规则',
    week: '周起始',
    denied: '拒绝次数',
    hours: 'GPU 小时',
    unknownRule: (bit) => `规则 ${bit}`,
    ofHours: (hours) => `${hours} 小时`,
    flop: '各项目与界线的距离',
    flopSentence: (line) =>
      joinNodes(
        '各项目迄今的 FLOP，按峰值计，每份租约无论是否训练均计入。',
        line,
        ' 为欧盟《人工智能法》第 51(2) 条的推定界线。',
      ),
    flopUnit: 'FLOP，对数刻度',
    flopChart: (projects) => `${projects} 个项目的 FLOP，对数刻度，对照 10 的 23、25、26 次方。`,
    euLine: '欧盟《人工智能法》',
    boundInForce: '生效上限',
    boundOfDraft: '草案',
    project: '项目',
    recipient: '接收方',
    share: '占上限',
    noFlop: '尚无项目租用算力',
    flopSource: '租约，按所属类别的峰值',
    versions: '政策集的各个版本',
    versionsSentence: '每次新增与提前终止产生一个版本；租约依其当时的版本判断。展开可见该版本对生效中最严规则的改变。',
    version: (number) => `第 ${number} 版`,
    added: '新增',
    retired: '提前终止',
    noChange: '未改变任何最严规则：其他生效政策的要求相当。',
    before: '之前',
    after: '之后',
    changed: (count) => `${count} 条规则改变`,
    diffCaption: (version) => `第 ${version} 版的改变`,
    strictest: '对照的是全部生效政策中最严的规则',
  },
})
