import { defineMessages } from '../../ui/language/defineMessages.ts'

export const effectMessages = defineMessages({
  en: { oneMore: ' And 1 more action.' },
  'zh-Hans': { oneMore: '另有 1 项操作。' },
})
