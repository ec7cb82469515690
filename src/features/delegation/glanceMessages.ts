import { defineMessages } from '../../ui/language/defineMessages.ts'

/** Texts of what the overview shows of votes; apart, so that the overview loads no more. */
export const glanceMessages = defineMessages({
  en: {
    power: 'Who holds power',
    powerSentence: 'Votes that count after the cap. Hatched: held, and not counted.',
    account: 'Account',
    held: 'Votes held',
    counts: 'Count',
    allDelegates: 'All delegates',
    cap: (share: string, votes: string) => `cap ${share}, ${votes}`,
    yourPosition: 'Your position',
    profile: 'Profile',
    notConnected: 'Connect to see what your vote counts for. Reading needs no wallet.',
    connect: 'Connect',
  },
  'zh-Hans': {
    power: '权力分布',
    powerSentence: '经上限后计入的票数。斜线：持有但不计入。',
    account: '账户',
    held: '持有票数',
    counts: '计入',
    allDelegates: '全部代表',
    cap: (share, votes) => `上限 ${share}，${votes}`,
    yourPosition: '您的票数',
    profile: '资料',
    notConnected: '连接后可查看您的计票。阅读无需钱包。',
    connect: '连接',
  },
})
