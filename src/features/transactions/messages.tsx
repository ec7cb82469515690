import type { ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'

export const messages = defineMessages({
  en: {
    steps: { simulate: 'Simulated', sign: 'Signed', mine: 'Mined', index: 'Indexed' },
    now: {
      needsAccount: 'Connect a wallet to go on',
      simulating: 'Simulating on your endpoint',
      wrongNetwork: 'Your wallet is on another network',
      signing: 'Waiting for your signature',
      safePending: 'Waiting for co-signers',
      sent: 'Waiting to be mined',
      mined: 'Waiting for the indexer',
    },
    bad: {
      simulating: 'Simulation failed',
      signing: 'The wallet did not send it',
      mining: 'Reverted on the chain',
      replaced: 'Another transaction took its place',
      cancelled: 'Cancelled in the wallet',
      dropped: 'Dropped by the network',
    },
    chips: {
      sent: 'sent',
      wrongNetwork: 'wrong network',
      failed: 'failed',
      reverted: 'reverted',
      replaced: 'replaced',
      dropped: 'dropped',
      done: 'done',
      safe: 'Safe',
    },
    ok: 'ok',
    block: (block: string) => `block ${block}`,
    coSigners: (required: number) => (required === 1 ? '1 signature' : `${required} signatures`),
    network: (walletChainId: number, name: string): ReactNode => (
      <>
        It is on chain {walletChainId}; this is about <b>{name}</b>. Nothing has been sent.
      </>
    ),
    signHint: 'Check in the wallet that it shows the same action.',
    sentHint: 'You can close this; it goes on in the account menu.',
    safeHint: 'Your Safe has it. It is sent when enough of its owners have signed there.',
    minedHint: 'The page has been updated from the receipt.',
    repriced: (hash: string): ReactNode => (
      <>
        The wallet sent it again at another price; before, it was <span className="mono">{hash}</span>.
      </>
    ),
    replacedBy: 'By:',
    droppedHint: 'No node knows it any more. It may have been sent with too low a fee; it can be sent again.',
    nothingSent: 'Nothing was sent.',
    gasSpent: 'Only the gas was spent.',
    kept: 'What you typed is kept.',
    close: 'Close',
    done: 'Done',
    tryAgain: 'Try again',
    giveUp: 'Give up',
    switchNetwork: 'Switch network',
    switchFailed: (reason: string) => `The wallet did not switch: ${reason}`,
  },
  'zh-Hans': {
    steps: { simulate: '已模拟', sign: '已签名', mine: '已上链', index: '已索引' },
    now: {
      needsAccount: '请先连接钱包',
      simulating: '正在您的节点上模拟',
      wrongNetwork: '您的钱包处于另一网络',
      signing: '等待您的签名',
      safePending: '等待共同签名人',
      sent: '等待上链',
      mined: '等待索引器',
    },
    bad: {
      simulating: '模拟失败',
      signing: '钱包未发送',
      mining: '已在链上回退',
      replaced: '已被另一笔交易取代',
      cancelled: '已在钱包中取消',
      dropped: '已被网络丢弃',
    },
    chips: {
      sent: '已发送',
      wrongNetwork: '网络不符',
      failed: '失败',
      reverted: '已回退',
      replaced: '已被取代',
      dropped: '已丢弃',
      done: '完成',
      safe: 'Safe',
    },
    ok: '正常',
    block: (block) => `区块 ${block}`,
    coSigners: (required) => `${required} 个签名`,
    network: (walletChainId, name) => (
      <>
        钱包位于链 {walletChainId}，此操作属于 <b>{name}</b>。尚未发送任何内容。
      </>
    ),
    signHint: '请在钱包中核对所示操作是否一致。',
    sentHint: '可以关闭此窗口，交易会在账户菜单中继续。',
    safeHint: '已交给您的 Safe；足够多的所有者在其中签名后即会发送。',
    minedHint: '页面已根据回执更新。',
    repriced: (hash) => (
      <>
        钱包已改价重发；先前为 <span className="mono">{hash}</span>。
      </>
    ),
    replacedBy: '取代者：',
    droppedHint: '已没有节点知晓此交易。可能手续费过低，可以重新发送。',
    nothingSent: '未发送任何内容。',
    gasSpent: '仅消耗了 gas。',
    kept: '您填写的内容已保留。',
    close: '关闭',
    done: '完成',
    tryAgain: '重试',
    giveUp: '放弃',
    switchNetwork: '切换网络',
    switchFailed: (reason) => `钱包未切换：${reason}`,
  },
})

export type TransactionMessages = (typeof messages)['en']
