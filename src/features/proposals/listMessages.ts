import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

export const listMessages = defineMessages({
  en: {
    documentTitle: 'Proposals',
    titleLoading: 'Proposals',
    title: (open: number, pending: number) =>
      open === 0 && pending === 0
        ? 'No decision is open'
        : `${open === 0 ? 'No' : open} ${plural(open, { one: 'decision is', other: 'decisions are' })} open${pending === 0 ? '' : `, ${pending} ${plural(pending, { one: 'opens', other: 'open' })} soon`}`,
    lead: 'Every proposal that was ever made. State, tallies and quorum are read from the governor.',
    newProposal: 'New proposal',
    state: 'State',
    class: 'Type',
    sort: 'Order',
    search: 'Title, proposer address or id',
    any: 'any',
    filters: {
      any: 'any',
      open: 'Open',
      pending: 'Pending',
      passed: 'Passed, to queue',
      timelock: 'Timelock',
      executed: 'Executed',
      notPassed: 'Not passed',
      canceled: 'Cancelled',
      expired: 'Expired',
    },
    sorts: { newest: 'Newest', deadline: 'Deadline', votes: 'Most votes For' },
    count: (shown: number, more: boolean, total: number | null) =>
      `${shown}${more ? '+' : ''}${total === null ? '' : ` of ${total}`}`,
    emptyTitle: 'No proposal fits these filters',
    emptyText: (total: number) => `There are ${total} proposals without filters.`,
    noneTitle: 'Nothing has been proposed yet',
    noneText: 'The first proposal will stand here as soon as somebody makes it.',
    clear: 'Remove all filters',
    more: 'Show more',
    loadingMore: 'Reading more',
    provenance: 'Tallies, quorum and deadlines',
  },
  'zh-Hans': {
    documentTitle: '提案',
    titleLoading: '提案',
    title: (open, pending) =>
      open === 0 && pending === 0
        ? '目前没有待决事项'
        : `${open} 项提案正在投票${pending === 0 ? '' : `，${pending} 项即将开始`}`,
    lead: '历来提出的全部提案。状态、计票与法定票数均读取自治理合约。',
    newProposal: '新建提案',
    state: '状态',
    class: '类型',
    sort: '排序',
    search: '标题、提案人地址或编号',
    any: '不限',
    filters: {
      any: '不限',
      open: '投票中',
      pending: '待开始',
      passed: '已通过，待排队',
      timelock: '时间锁中',
      executed: '已执行',
      notPassed: '未通过',
      canceled: '已取消',
      expired: '已过期',
    },
    sorts: { newest: '最新', deadline: '截止时间', votes: '赞成票最多' },
    count: (shown, more, total) => `${shown}${more ? '+' : ''}${total === null ? '' : `，共 ${total}`}`,
    emptyTitle: '没有符合筛选条件的提案',
    emptyText: (total) => `不加筛选共有 ${total} 项提案。`,
    noneTitle: '尚无提案',
    noneText: '一旦有人提出，第一项提案就会显示在这里。',
    clear: '移除全部筛选',
    more: '显示更多',
    loadingMore: '正在读取更多',
    provenance: '计票、法定票数与截止时间',
  },
})
