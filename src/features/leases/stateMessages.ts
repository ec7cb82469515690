import { defineMessages } from '../../ui/language/defineMessages.ts'

/** Names of what the firewall said and of where a lease stands. */
export const stateMessages = defineMessages({
  en: {
    denied: 'denied',
    states: {
      Pending: 'in review',
      ReviewEnded: 'review over',
      Offered: 'offered',
      Lapsed: 'offer lapsed',
      Active: 'active',
      Expired: 'never reported',
      Reported: 'reported',
      Undisputed: 'undisputed',
      Settled: 'settled',
      Disputed: 'disputed',
      Refused: 'refused',
      Reclaimed: 'reclaimed',
    },
  },
  'zh-Hans': {
    denied: '被拒绝',
    states: {
      Pending: '审查中',
      ReviewEnded: '审查期满',
      Offered: '待接受',
      Lapsed: '逾期未接受',
      Active: '使用中',
      Expired: '从未报告',
      Reported: '已报告',
      Undisputed: '无争议',
      Settled: '已结算',
      Disputed: '有争议',
      Refused: '被否决',
      Reclaimed: '已收回',
    },
  },
})
