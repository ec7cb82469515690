import type { ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

/* Blocks and counts come as written figures. */
export const messages = defineMessages({
  en: {
    asking: 'Asking the indexer',
    live: (block: string, behind: string): ReactNode => (
      <>
        <b>Indexer</b> · block <b className="num">{block}</b> · {behind} behind
      </>
    ),
    liveNoHead: (block: string): ReactNode => (
      <>
        <b>Indexer</b> · block <b className="num">{block}</b> · chain unknown
      </>
    ),
    chain: (block: string): ReactNode => (
      <>
        <b>Chain</b> · block <b className="num">{block}</b>
      </>
    ),
    nothing: (): ReactNode => <b>No source answers</b>,
    lagging: (behind: string): ReactNode => (
      <>
        <b>Indexer lags</b> · <span className="num">{behind}</span> blocks · votes from chain
      </>
    ),
    halted: (block: string): ReactNode => (
      <>
        <b>Indexer halted</b> at <b className="num">{block}</b>
      </>
    ),
    mismatch: (count: number): ReactNode => (
      <>
        <b>
          {count} {plural(count, { one: 'figure differs', other: 'figures differ' })}
        </b>{' '}
        · see rows
      </>
    ),
    short: { live: 'Indexer', chain: 'Chain', lagging: 'Lags', halted: 'Halted', mismatch: 'Differs', file: 'File' },
  },
  'zh-Hans': {
    asking: '正在询问索引器',
    live: (block, behind) => (
      <>
        <b>索引器</b> · 区块 <b className="num">{block}</b> · 落后 {behind}
      </>
    ),
    liveNoHead: (block) => (
      <>
        <b>索引器</b> · 区块 <b className="num">{block}</b> · 链状态未知
      </>
    ),
    chain: (block) => (
      <>
        <b>链上</b> · 区块 <b className="num">{block}</b>
      </>
    ),
    nothing: () => <b>没有任何数据来源响应</b>,
    lagging: (behind) => (
      <>
        <b>索引器滞后</b> · <span className="num">{behind}</span> 个区块 · 投票读取自链上
      </>
    ),
    halted: (block) => (
      <>
        <b>索引器停止</b>于 <b className="num">{block}</b>
      </>
    ),
    mismatch: (count) => (
      <>
        <b>{count} 个数字不一致</b> · 见各行
      </>
    ),
    short: { live: '索引器', chain: '链上', lagging: '滞后', halted: '停止', mismatch: '不一致', file: '文件' },
  },
})
