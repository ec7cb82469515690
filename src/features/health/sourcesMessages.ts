import { defineMessages } from '../../ui/language/defineMessages.ts'

export const sourcesMessages = defineMessages({
  en: {
    title: 'Is this page right?',
    sentence: 'Tallies and states of open votes are read from the governor and held against the indexer.',
    endpoint: (block: string) => `Chain endpoint, block ${block}`,
    indexer: (block: string) => `Indexer, block ${block}`,
    drift: (blocks: string) => `Indexer behind the head: ${blocks}`,
    figures: 'Figures on this page',
    answers: 'answers',
    silent: 'silent',
    within: 'within limit',
    beyond: 'too far: read from the chain',
    match: 'match',
    differ: (count: number) => `${count} differ`,
  },
  'zh-Hans': {
    title: '本页可信吗？',
    sentence: '票数与状态读自治理合约，并与索引器核对。',
    endpoint: (block) => `链端点，区块 ${block}`,
    indexer: (block) => `索引器，区块 ${block}`,
    drift: (blocks) => `索引器落后区块数：${blocks}`,
    figures: '本页数字',
    answers: '有响应',
    silent: '无响应',
    within: '在限度内',
    beyond: '改读链上',
    match: '一致',
    differ: (count) => `${count} 处不一致`,
  },
})
