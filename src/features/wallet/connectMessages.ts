import { defineMessages } from '../../ui/language/defineMessages.ts'

export const connectMessages = defineMessages({
  en: {
    title: 'Connect a wallet',
    lead: 'Reading needs no wallet. A wallet signs votes, delegations and proposals; it is never asked for anything else.',
    wallets: 'Wallets in this browser',
    none: 'No wallet was found in this browser. Install one as an extension, then reload this page.',
    demo: 'Demo accounts',
    demoLead: 'This chain runs on your machine, and its node signs for these accounts. They are worth nothing.',
    search: 'Search accounts',
    noMatch: 'No account matches.',
    connecting: (name: string) => `Waiting for ${name}…`,
    failed: (name: string) => `${name} could not be connected:`,
    loading: 'Looking for wallets…',
  },
  'zh-Hans': {
    title: '连接钱包',
    lead: '阅读无需钱包。钱包只用于签署投票、委托与提案，不作他用。',
    wallets: '此浏览器中的钱包',
    none: '此浏览器中未找到钱包。请安装钱包扩展后重新载入本页。',
    demo: '演示账户',
    demoLead: '这条链运行在您的机器上，由其节点代这些账户签名。账户中的资产没有任何价值。',
    search: '搜索账户',
    noMatch: '没有匹配的账户。',
    connecting: (name) => `正在等待 ${name}…`,
    failed: (name) => `无法连接 ${name}：`,
    loading: '正在查找钱包…',
  },
})
