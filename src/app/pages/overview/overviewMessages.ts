import { defineMessages } from '../../../ui/language/defineMessages.ts'
import { plural } from '../../../ui/language/plural.ts'

export const overviewMessages = defineMessages({
  en: {
    title: 'Overview',
    finding: (open: number, ahead: number) => {
      const opened =
        open === 0
          ? 'No decision is open'
          : `${open} ${plural(open, { one: 'decision is', other: 'decisions are' })} open`
      return ahead === 0 ? opened : `${opened}, ${ahead} ${plural(ahead, { one: 'opens', other: 'open' })} soon`
    },
    lead: 'Token holders decide together who gets compute and what AI may be used for.',
    epochRuns: (epoch: string) => `Epoch ${epoch} runs until`,
    stop: '.',
    newProposal: 'New proposal',
    capacity: 'Capacity',
    capacityOf: (name: string) => `${name} capacity`,
    inEpoch: (epoch: string) => `GPU-hours in epoch ${epoch}`,
    noEpoch: 'no epoch in use',
    largestRecipient: 'Largest recipient',
    half: 'Recipients holding half',
    halfNote: (count: number) => `of ${count} with an allocation`,
    holders: 'Token holders',
    holdersNote: (delegates: number) => `${delegates} vote for them`,
  },
  'zh-Hans': {
    title: '总览',
    finding: (open, ahead) => {
      const opened = open === 0 ? '没有开放的表决' : `${open} 项表决正在进行`
      return ahead === 0 ? opened : `${opened}，${ahead} 项即将开始`
    },
    lead: '代币持有人共同决定谁获得算力、AI 可用于何处。',
    epochRuns: (epoch) => `第 ${epoch} 期至`,
    stop: '。',
    newProposal: '新提案',
    capacity: '容量',
    capacityOf: (name) => `${name} 容量`,
    inEpoch: (epoch) => `第 ${epoch} 期 GPU 小时`,
    noEpoch: '尚无进行中的期',
    largestRecipient: '最大接收方',
    half: '合占一半的接收方',
    halfNote: (count) => `共 ${count} 个接收方`,
    holders: '代币持有人',
    holdersNote: (delegates) => `${delegates} 个账户代其投票`,
  },
})
