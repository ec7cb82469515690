import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

/* Blocks come as written figures. */
export const detailsMessages = defineMessages({
  en: {
    openSettings: 'Endpoints',
    summary: {
      subgraph:
        'Everything on this page is read from the indexer, and what you can act on is compared with the contracts.',
      chain:
        'What is open to vote, queue or execute is read from the chain itself; lists and history come from the indexer as far as it goes.',
    },
    rows: {
      indexer: 'Indexer',
      head: 'Chain',
      endpoint: (host: string) => `Endpoint ${host}`,
      block: (block: string) => `block ${block}`,
      unreachable: 'cannot be reached',
      busy: 'too many requests',
      refused: 'does not answer as a node does',
      wrongChain: (id: string) => `another chain (${id})`,
      testing: 'asking…',
      latency: (milliseconds: number) => `${milliseconds} ms`,
      drift: (behind: string) => `${behind} behind the chain`,
      halted: 'stopped at an error',
      differs: (count: number) => `${count} ${plural(count, { one: 'figure differs', other: 'figures differ' })}`,
    },
  },
  'zh-Hans': {
    openSettings: '节点设置',
    summary: {
      subgraph: '本页内容均读取自索引器；可操作的内容会与合约核对。',
      chain: '可投票、可排队和可执行的内容读取自链上；列表与历史来自索引器，以其进度为限。',
    },
    rows: {
      indexer: '索引器',
      head: '链',
      endpoint: (host) => `节点 ${host}`,
      block: (block) => `区块 ${block}`,
      unreachable: '无法连接',
      busy: '请求过多',
      refused: '回答不像链节点',
      wrongChain: (id) => `是另一条链（${id}）`,
      testing: '询问中…',
      latency: (milliseconds) => `${milliseconds} 毫秒`,
      drift: (behind) => `落后于链 ${behind} 个区块`,
      halted: '因错误而停止',
      differs: (count) => `${count} 个数字不一致`,
    },
  },
})
