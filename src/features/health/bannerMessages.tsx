import type { ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

/* Blocks and counts come as written figures. */
export const bannerMessages = defineMessages({
  en: {
    mismatch: (count: number): ReactNode => (
      <>
        <b>
          {count} {plural(count, { one: 'figure of the indexer is', other: 'figures of the indexer are' })} not what the
          contract says.
        </b>{' '}
        The wrong ones are struck through, and the contract’s stand beside them. Voting still works.
      </>
    ),
    halted: (block: string): ReactNode => (
      <>
        <b>The indexer has halted at block {block}.</b> What is open to vote, queue or execute is read from the chain.
        Charts and history end at that block.
      </>
    ),
    lagging: (behind: string, block: string): ReactNode => (
      <>
        <b>The indexer is {behind} blocks behind.</b> What is open to vote, queue or execute is read from the chain.
        Charts end at block {block}.
      </>
    ),
    noIndexer: (): ReactNode => (
      <>
        <b>The indexer cannot be reached.</b> What is open to vote, queue or execute is read from the chain. Charts and
        history need an indexer.
      </>
    ),
    noEndpoint: (): ReactNode => (
      <>
        <b>No endpoint of the chain answers.</b> Figures come from the indexer alone and cannot be compared; voting
        needs an endpoint.
      </>
    ),
    nothing: (): ReactNode => (
      <>
        <b>Neither the indexer nor the chain can be reached.</b> What you see is what was read before.
      </>
    ),
    endpointBehind: (): ReactNode => (
      <>
        <b>Your endpoint of the chain is behind the indexer.</b> Its answers may be old; another one can be set.
      </>
    ),
    openSettings: 'Endpoints',
  },
  'zh-Hans': {
    mismatch: (count) => (
      <>
        <b>索引器有 {count} 个数字与合约不符。</b>错误的数字已划去，旁边是合约给出的数字。投票仍可进行。
      </>
    ),
    halted: (block) => (
      <>
        <b>索引器停止于区块 {block}。</b>可投票、可排队和可执行的内容改为读取自链上；图表与历史止于该区块。
      </>
    ),
    lagging: (behind, block) => (
      <>
        <b>索引器落后 {behind} 个区块。</b>可投票、可排队和可执行的内容改为读取自链上；图表止于区块 {block}。
      </>
    ),
    noIndexer: () => (
      <>
        <b>无法连接索引器。</b>可投票、可排队和可执行的内容改为读取自链上；图表与历史需要索引器。
      </>
    ),
    noEndpoint: () => (
      <>
        <b>没有任何链节点响应。</b>数字仅来自索引器，无法核对；投票需要可用的节点。
      </>
    ),
    nothing: () => (
      <>
        <b>索引器与链均无法连接。</b>所示为先前读取的内容。
      </>
    ),
    endpointBehind: () => (
      <>
        <b>您的链节点落后于索引器。</b>其回答可能已过时，可另设节点。
      </>
    ),
    openSettings: '节点设置',
  },
})
