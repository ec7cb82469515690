import { defineMessages } from '../../ui/language/defineMessages.ts'

export const positionMessages = defineMessages({
  en: {
    balance: 'Balance',
    through: 'Votes through',
    nobody: 'nobody',
    yourself: 'yourself',
    votesNow: 'Votes now',
    aboveCap: 'Above the cap, not counted',
    countsFor: 'Counts for',
    barSentence: (votes: string, counts: string) => `Of ${votes} votes, ${counts} count`,
    delegatedAway: 'Your delegate votes for you; on any proposal you can take your votes back by voting yourself.',
    capAt: (votes: string) => `cap ${votes}`,
  },
  'zh-Hans': {
    balance: '余额',
    through: '委托给',
    nobody: '无人',
    yourself: '自己',
    votesNow: '当前票数',
    aboveCap: '超出上限，不计入',
    countsFor: '实际计票',
    barSentence: (votes, counts) => `${votes} 票中有 ${counts} 计入`,
    delegatedAway: '您的代表替您投票；在任何提案中，您都可以自行投票以收回票数。',
    capAt: (votes) => `上限 ${votes}`,
  },
})
