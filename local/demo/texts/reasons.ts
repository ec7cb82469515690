import type { Theme } from '../cast/delegates.ts'
import type { Support } from '../model/tally.ts'

/** Reasons that voters give, by language, theme and side. */
export const reasons: Readonly<
  Record<'en' | 'zh-Hans', Readonly<Record<Theme, Readonly<Record<Support, readonly string[]>>>>>
> = {
  en: {
    grants: {
      for: [
        'The reports of the last epoch are in, and they match what was granted.',
        'Every request is listed, and so is how it was cut. That is all we ask for.',
        'The weather models alone are worth it.',
        'Idle hours help nobody.',
        'Under the cap, with a project description, with dates.',
        'We checked the sums against the frozen capacity. They fit.',
        'Small projects first this time. Good.',
        'For, and thank you for publishing the failures too.',
      ],
      against: [
        'Above 15% of a class without a description of the project.',
        'The report of the epoch before last is still missing for two of these.',
        'Too much to one organisation. Split it, and we will vote for both halves.',
        'The same three names again.',
        'We would wait until the commitments are final.',
        'Unused hours of the last grant: 31%. Why ask for more?',
      ],
      abstain: [
        'A member of ours works for one of the recipients.',
        'We had no time to compare the figures and will not guess.',
        'Both sides have a point about the largest share.',
      ],
    },
    tightening: {
      for: [
        'Measurable, dated, and it binds nobody who acts in good faith.',
        'A limit is cheapest before anybody needs to break it.',
        'It ends by itself. That is how rules should be.',
        'We would have gone further.',
        'The firewall can enforce this one, which cannot be said of most promises.',
        'For. The cost to small recipients is close to nothing; we calculated it.',
      ],
      against: [
        'A rule against something that nobody does, paid for by those who do other things.',
        'The window is too long for a team of four.',
        'It punishes late paperwork like bad conduct.',
        'Show the case in which this would have helped.',
        'We prefer the shorter version that was discussed last week.',
      ],
      abstain: ['Right aim, wrong number.', 'Our members were split 19 to 18.'],
    },
    loosening: {
      for: [
        'The rule has been in force long enough to see that it stops nothing.',
        'With the attestations, the risk is bounded and somebody answers for it.',
        'Permission that ends is better than a ban that is worked around.',
        'For, because the restriction stays in the record with its reasons.',
      ],
      against: [
        'The risk is named only in general words.',
        'Ask again when two independent evaluations exist.',
        'Whoever gains by it wrote it.',
        'Ten times is not an adjustment.',
        'The bound was drawn so that crossing it would need an argument. This has none.',
        'No loosening in the same month in which a report is missing.',
      ],
      abstain: ['We would support half of this.', 'Undecided on the window, in favour of the rest.'],
    },
    spending: {
      for: [
        'Work done, hours compared, bill correct.',
        'An audit costs less than the first thing that it finds.',
        'Promised in public, so pay it.',
        'The amount is in the calldata as it is in the text. We looked.',
        'Strangers should read this code. Pay them.',
      ],
      against: [
        'The whole sum at once, to an account nobody knows.',
        'There is no way to get it back.',
        'We are not short of posters.',
        'Name the people first.',
        'Half now, half on delivery, and we are in.',
      ],
      abstain: ['We know one of the payees.', 'Good purpose, thin budget.'],
    },
    constitution: {
      for: [
        'A brake that expires has to be renewed on purpose. On purpose, then.',
        'Small steps, and each can be taken back.',
        'Three days is what both sides named.',
        'Nobody gains by this but everybody later.',
        'For. We held a public hour on it; nobody spoke against.',
      ],
      against: [
        'The quorum is the only thing that a quiet month cannot buy.',
        'Four days make every grant late.',
        'Rules of deciding should not change twice in a season.',
        'We do not see the problem that this solves.',
      ],
      abstain: ['We are named in it.', 'Fine either way, and we would rather hear the small holders.'],
    },
  },
  'zh-Hans': {
    grants: {
      for: [
        '申请、削减方式和理由都列出来了，支持。',
        '上一期的使用报告齐全，数字对得上。',
        '气象和语言档案项目值得优先。',
        '没有超过上限，也附了项目说明。',
      ],
      against: [
        '项目未公开评估报告，建议下期再议。',
        '单一接收方超过 15%，且没有说明。',
        '上期仍有三成小时未使用，为什么还要增加？',
      ],
      abstain: ['数据还没有核完，先弃权。', '我们有成员在接收方任职，回避。'],
    },
    tightening: {
      for: ['规则可以衡量，有期限，支持。', '上限应该在有人触及之前划定。', '对小团队几乎没有影响，我们算过。'],
      against: ['迟交报告不等于滥用，处罚过重。', '窗口期太长，四个人的团队承受不起。'],
      abstain: ['方向正确，数字值得再讨论。'],
    },
    loosening: {
      for: ['附两项独立核证，我们认为风险可控。', '旧规则实行以来没有拦住任何事情。'],
      against: ['风险描述过于笼统。', '放宽十倍，不是微调。', '没有数据的事情，先不做。'],
      abstain: ['可以接受一半。'],
    },
    spending: {
      for: ['金额与调用数据一致，支持。', '审计的费用低于它发现的第一个问题。', '工作已经完成，应当付款。'],
      against: ['一次付清，又不知道收款人是谁。', '请先公布负责人名单。'],
      abstain: ['用途合理，预算偏薄。'],
    },
    constitution: {
      for: ['会到期的制动，就应当按时续任。', '小步调整，随时可以改回。', '三天是双方都提过的方案。'],
      against: ['法定票数是淡季里唯一的保障，不宜降低。', '一个季度内不宜两次修改表决规则。'],
      abstain: ['两种结果都可以接受，更想听小额持有人的意见。'],
    },
  },
}
