import { type ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { joinNodes } from '../../ui/primitives/joinNodes.ts'

/** Texts of what can be done with a lease, by whom. */
export const actMessages = defineMessages({
  en: {
    title: 'What comes next',
    done: 'Nothing is left to do: this lease is at its end.',
    notStarted: (at: ReactNode): ReactNode =>
      joinNodes('The provider can report usage when the epoch begins, on ', at, '.'),
    acts: {
      finishReview: 'Finish the review',
      confirmRefusal: 'Confirm a refusal',
      revokeRefusalConfirmation: 'Take the refusal back',
      refuseLease: 'Refuse the lease',
      acceptLease: 'Accept the lease',
      reclaimLease: 'Reclaim the hours',
      reportUsage: 'Report usage',
      disputeUsage: 'Dispute the report',
      settleLease: 'Settle the lease',
    },
    says: {
      finishReview:
        'The review is over. Anyone can finish it: the policies in force now judge the lease once more, then it is offered to the provider, or refused.',
      confirmRefusal: 'Members of the veto council can confirm that the lease must be refused.',
      revokeRefusalConfirmation: 'You have confirmed that the lease must be refused.',
      refuseLease: 'Enough members of the veto council have confirmed: anyone can carry the refusal out.',
      acceptLease: 'The provider’s operator can accept the lease. Until then nothing runs.',
      reclaimLease:
        'The provider did not take the offer in time. Anyone can reclaim it: hours and FLOP go back to the recipient.',
      reportUsage: 'The provider’s operator reports the hours that were used, once, and at most what was leased.',
      disputeUsage:
        'The recipient’s operator can dispute the report. A disputed lease counts as fully used; nobody decides who is right.',
      settleLease:
        'Nobody disputed the report. Anyone can settle: while the epoch runs, unused hours go back to allocation and provider.',
    },
    onlyBy: 'Only its operator can:',
    until: (at: ReactNode): ReactNode => joinNodes('Until ', at, '.'),
    usedHours: 'GPU-hours used',
    unit: 'GPU-h',
    usedHint: (most: string) => `At most ${most}.`,
    usedErrors: {
      unreadable: 'Enter GPU-hours as a number.',
      tooMany: (most: string) => `At most ${most} were leased.`,
    },
    council: 'Veto council',
    councilSentence: 'It can refuse a lease that waits for review, and nothing else about it.',
    confirmations: (count: string, required: string) => `${count} of ${required} members confirmed a refusal.`,
    revoked: 'taken back',
    termEnded: 'The council’s term has ended: a review that ends now denies the lease.',
  },
  'zh-Hans': {
    title: '下一步',
    done: '已无可为之事：租约已经终结。',
    notStarted: (at) => joinNodes('本期开始（', at, '）后，提供方可以报告用量。'),
    acts: {
      finishReview: '完成审查',
      confirmRefusal: '确认否决',
      revokeRefusalConfirmation: '撤回否决确认',
      refuseLease: '否决租约',
      acceptLease: '接受租约',
      reclaimLease: '收回小时',
      reportUsage: '报告用量',
      disputeUsage: '对报告提出争议',
      settleLease: '结算租约',
    },
    says: {
      finishReview: '审查期已满。任何人都可以完成审查：由当前生效的政策再判断一次，随后提供给提供方，或予以否决。',
      confirmRefusal: '否决委员会成员可以确认该租约应被否决。',
      revokeRefusalConfirmation: '您已确认该租约应被否决。',
      refuseLease: '否决委员会已有足够成员确认：任何人都可以执行否决。',
      acceptLease: '提供方的操作人可以接受租约。在此之前不会运行。',
      reclaimLease: '提供方未及时接受。任何人都可以收回：小时与 FLOP 退还接收方。',
      reportUsage: '提供方的操作人报告使用小时，仅一次，且不超过租用量。',
      disputeUsage: '接收方的操作人可以对报告提出争议。有争议的租约按全部使用计算，无人裁决孰是孰非。',
      settleLease: '无人提出争议。任何人都可以结算：本期之内，未使用的小时退还分配与提供方。',
    },
    onlyBy: '仅限其操作人：',
    until: (at) => joinNodes('截至 ', at, '。'),
    usedHours: '使用的 GPU 小时',
    unit: 'GPU 小时',
    usedHint: (most) => `最多 ${most}。`,
    usedErrors: { unreadable: '请以数字填写 GPU 小时。', tooMany: (most) => `最多租用了 ${most}。` },
    council: '否决委员会',
    councilSentence: '它可以否决正在审查的租约，除此之外无权处置。',
    confirmations: (count, required) => `${required} 名成员中已有 ${count} 名确认否决。`,
    revoked: '已撤回',
    termEnded: '委员会任期已结束：此时期满的审查会使租约被拒绝。',
  },
})
