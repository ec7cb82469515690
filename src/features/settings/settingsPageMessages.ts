import { defineMessages } from '../../ui/language/defineMessages.ts'

export const settingsPageMessages = defineMessages({
  en: { title: 'Settings', lead: 'How the page looks and speaks, and whom it asks. Everything stays in this browser.' },
  'zh-Hans': { title: '设置', lead: '页面的外观与语言，以及向谁询问。所有设置只保存在此浏览器中。' },
})
