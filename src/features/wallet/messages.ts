import { defineMessages } from '../../ui/language/defineMessages.ts'

/** For the account chip, which is there at first paint. */
export const messages = defineMessages({
  en: { account: 'Account' },
  'zh-Hans': { account: '账户' },
})
