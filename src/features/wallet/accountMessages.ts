import type { TxFlow } from '../../domain/transaction/txFlow.ts'
import { defineMessages } from '../../ui/language/defineMessages.ts'

const en: Record<TxFlow['stage'], string> = {
  needsAccount: 'needs a wallet',
  simulating: 'being simulated',
  wrongNetwork: 'wrong network',
  signing: 'waiting for your signature',
  safePending: 'waiting for co-signers',
  sent: 'waiting to be mined',
  mined: 'mined, being indexed',
  indexed: 'done',
  rejected: 'rejected',
  failed: 'failed',
  replaced: 'replaced',
  dropped: 'dropped',
}

const chinese: Record<TxFlow['stage'], string> = {
  needsAccount: '需要钱包',
  simulating: '正在模拟',
  wrongNetwork: '网络不符',
  signing: '等待您的签名',
  safePending: '等待共同签名人',
  sent: '等待上链',
  mined: '已上链，等待索引',
  indexed: '完成',
  rejected: '已拒绝',
  failed: '失败',
  replaced: '已被替换',
  dropped: '已被丢弃',
}

export const accountMessages = defineMessages({
  en: {
    wallet: 'Wallet',
    balance: 'Holds',
    votes: 'Votes',
    delegate: 'Votes through',
    nobody: 'nobody: these tokens have no vote',
    itself: 'itself',
    page: 'Delegate page',
    change: 'Use another account',
    disconnect: 'Disconnect',
    transactions: 'Transactions',
    stages: en,
  },
  'zh-Hans': {
    wallet: '钱包',
    balance: '持有',
    votes: '票数',
    delegate: '代为投票者',
    nobody: '无：这些代币没有投票权',
    itself: '本人',
    page: '代表页面',
    change: '换用其他账户',
    disconnect: '断开连接',
    transactions: '交易',
    stages: chinese,
  },
})
