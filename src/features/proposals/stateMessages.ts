import { defineMessages } from '../../ui/language/defineMessages.ts'

export const stateMessages = defineMessages({
  en: {
    states: {
      Pending: 'Pending',
      Active: 'Open',
      Canceled: 'Cancelled',
      Defeated: 'Not passed',
      Succeeded: 'Passed',
      Queued: 'Timelock',
      Expired: 'Expired',
      Executed: 'Executed',
    },
    vetoed: 'Cancelled by council',
    needs: (className: string, share: string) => `${className}: needs more than ${share} For`,
  },
  'zh-Hans': {
    states: {
      Pending: '待开始',
      Active: '投票中',
      Canceled: '已取消',
      Defeated: '未通过',
      Succeeded: '已通过',
      Queued: '时间锁中',
      Expired: '已过期',
      Executed: '已执行',
    },
    vetoed: '被委员会取消',
    needs: (className, share) => `${className}：赞成须超过 ${share}`,
  },
})
