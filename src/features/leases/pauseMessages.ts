import { defineMessages } from '../../ui/language/defineMessages.ts'

/** Texts of the veto council's pause of new leases. */
export const pauseMessages = defineMessages({
  en: {
    title: 'Pause of new leases',
    sentence: 'The veto council may pause new leases for up to seven days, once in thirty. Leases that are open go on.',
    notPaused: 'New leases are not paused.',
    pausedUntil: 'New leases are paused until',
    nextAt: 'The next pause is possible from',
    confirmed: (length: string, count: string, required: string) =>
      `A pause of ${length}: ${count} of ${required} members have confirmed.`,
    confirm: (length: string) => `Confirm a pause of ${length}`,
    revoke: (length: string) => `Take back: ${length}`,
    pause: (length: string) => `Pause for ${length}`,
    member: 'You are a member of the veto council.',
    termEnded: 'The council’s term has ended: it can pause nothing.',
    readFrom: 'VetoCouncil',
  },
  'zh-Hans': {
    title: '暂停新租约',
    sentence: '否决委员会可暂停新租约，最长七天，每三十天一次。已开立的租约不受影响。',
    notPaused: '新租约未被暂停。',
    pausedUntil: '新租约暂停至',
    nextAt: '下一次暂停最早可在',
    confirmed: (length, count, required) => `暂停 ${length}：${required} 名成员中已有 ${count} 名确认。`,
    confirm: (length) => `确认暂停 ${length}`,
    revoke: (length) => `撤回：${length}`,
    pause: (length) => `暂停 ${length}`,
    member: '您是否决委员会成员。',
    termEnded: '委员会任期已结束，不能再暂停。',
    readFrom: 'VetoCouncil 合约',
  },
})
