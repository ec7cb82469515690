import { defineMessages } from '../../ui/language/defineMessages.ts'

export const messages = defineMessages({
  en: {
    clock: 'Local chain’s clock',
    chainTime: (time: string) => `Chain time ${time}`,
    lead: 'This chain is yours: its clock goes where you put it, and never back.',
    hour: 'One hour on',
    day: 'One day on',
    next: (time: string) => `To the next deadline, ${time}`,
    noNext: 'No deadline is ahead',
    failed: (reason: string) => `The clock did not move: ${reason}`,
  },
  'zh-Hans': {
    clock: '本地链时钟',
    chainTime: (time) => `链上时间 ${time}`,
    lead: '这条链属于您：可将其时钟拨快，但不能拨回。',
    hour: '拨快一小时',
    day: '拨快一天',
    next: (time) => `拨到下一截止时间，${time}`,
    noNext: '之后没有截止时间',
    failed: (reason) => `时钟未能拨动：${reason}`,
  },
})
