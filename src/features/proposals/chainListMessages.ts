import { defineMessages } from '../../ui/language/defineMessages.ts'

export const chainListMessages = defineMessages({
  en: {
    fromChain:
      'The indexer can’t be relied on right now. Shown is what can still be voted on, queued or executed, read from the chain.',
    nothing: 'Nothing can be voted on, queued or executed',
    provenance: 'Logs and states of the governor',
  },
  'zh-Hans': {
    fromChain: '索引器目前不可靠。此处显示仍可投票、排队或执行的提案，直接读自链上。',
    nothing: '目前没有可投票、可排队或可执行的提案',
    provenance: '治理合约的日志与状态',
  },
})
