import { defineMessages } from '../../ui/language/defineMessages.ts'

export const openMessages = defineMessages({
  en: {
    openDecisions: 'Open decisions',
    openSentence:
      'Soonest deadline first. The line on the upper bar is the share that the class needs, the line on the lower bar the quorum.',
    all: 'All proposals',
    nothingOpen: 'Nothing is open to vote',
    nothingOpenText: 'Proposals open some time after they are made; the next one will stand here.',
    decided: 'Decided lately',
    inForceSince: 'In force since',
    shareOf: (share: string, needed: string) => `${share} For, needs more than ${needed}`,
    provenance: 'Tallies, quorum and deadlines',
  },
  'zh-Hans': {
    openDecisions: '待决事项',
    openSentence: '按截止时间排列。上方横条的竖线为该类别所需比例，下方横条的竖线为法定票数。',
    all: '全部提案',
    nothingOpen: '目前没有可投票的提案',
    nothingOpenText: '提案提出一段时间后才开始投票；下一项会显示在这里。',
    decided: '近期决定',
    inForceSince: '生效于',
    shareOf: (share, needed) => `赞成 ${share}，须超过 ${needed}`,
    provenance: '计票、法定票数与截止时间',
  },
})
