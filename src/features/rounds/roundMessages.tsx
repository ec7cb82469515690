import type { ReactNode } from 'react'
import { defineMessages } from '../../ui/language/defineMessages.ts'
import { plural } from '../../ui/language/plural.ts'

const requests = (count: number) => `${count} ${plural(count, { one: 'request', other: 'requests' })}`

/** Texts of the page of one round. */
export const roundMessages = defineMessages({
  en: {
    round: 'Round',
    documentTitle: (epoch: string, name: string) => `Round of epoch ${epoch}, ${name}`,
    settledFinding: (hours: string, name: string, count: number) =>
      `${hours} ${name}-hours were divided among ${requests(count)}`,
    openFinding: (count: number, asked: string, name: string, free: string) =>
      count === 0
        ? `Nobody has asked for the ${free} ${name}-hours that are left`
        : `${requests(count)} for ${asked} ${name}-hours; ${free} are left to divide`,
    upcomingFinding: (epoch: string, name: string) => `The round of epoch ${epoch} for ${name} has not opened`,
    phaseLead: {
      upcoming: (at: ReactNode) => <>Providers still commit. Requests open {at}.</>,
      requests: (at: ReactNode) => (
        <>Recipients ask for compute; holders support requests after that. Requests close {at}.</>
      ),
      support: (at: ReactNode) => <>Holders spread their votes over requests. Support closes {at}.</>,
      settling: (at: ReactNode) => <>Support is closed: anybody can settle the round. The epoch starts {at}.</>,
      settled: (at: ReactNode) => <>Settled. Its hours can be leased; the epoch starts or started {at}.</>,
    },
    nobodyAsked: (epoch: string, name: string) => `Nobody has asked for ${name}-hours of epoch ${epoch} in a round`,
    toRound: 'To the round',
    toEpoch: (epoch: string) => `Epoch ${epoch} in figures`,
    gpuClass: 'GPU class',
    rail: 'Phases of the round',
    phases: {
      upcoming: 'Commitments',
      requests: 'Requests',
      support: 'Support',
      settling: 'Settlement',
      settled: 'Settled',
    },
    committing: 'until the freeze',
    before: (start: ReactNode) => <>before {start}</>,
    free: 'Left to divide',
    freeNote: (capacity: string, granted: string) => `of ${capacity}; ${granted} are granted`,
    asked: 'Asked for',
    askedNote: (share: string) => `GPU-hours, ${share} of what is left`,
    support: 'Support',
    supportNote: (minimum: string) => `PLEN; a request needs ${minimum}`,
    supportLater: 'PLEN; not open yet',
    wouldGive: 'Would be divided now',
    gave: 'Divided',
    gaveNote: (share: string) => `GPU-hours, ${share} of what was left`,
    yourSupport: 'Your support',
    yourSupportSentence:
      'Spread your votes over requests. The figures show what everybody would get before you send anything.',
    connectToSupport: 'Connect an account to see what it may give. Reading needs none.',
    connect: 'Connect',
    noBudget: 'This account had no votes when the support opened, so it has nothing to give in this round.',
    pastVotes: 'Votes when support opened',
    aboveLimit: (limit: string) => `above the limit of ${limit} per account`,
    mayGive: 'You may give, PLEN',
    left: 'Left to give',
    supportFor: (name: string) => `Your support for ${name}, in PLEN`,
    getsNow: (now: string, asked: string) => `${now} of ${asked} h`,
    getsThen: (now: string, then: ReactNode, asked: string) => (
      <>
        {now} → {then} of {asked} h
      </>
    ),
    notANumber: 'A number, with at most 18 digits after the point.',
    nothingToSupport: 'No request stands in this round.',
    overBudget: (over: string, budget: string) => `${over} PLEN more than you may give; your budget is ${budget}.`,
    movesHours: (hours: string) => `With your draft ${hours} GPU-hours go to others than before.`,
    spreadEvenly: 'Spread evenly',
    undo: 'Undo changes',
    nothingChanged: 'Change a figure first',
    reviewSupport: 'Review support',
    supportTitle: 'Give support',
    supportSummary: (count: number, total: string, epoch: string, name: string) =>
      `Changes your support for ${requests(count)} in the ${name} round of epoch ${epoch}; ${total} PLEN in all. Votes are not spent, and you can move them until support closes.`,
    requestTitle: 'Request compute',
    requestSentence:
      'By the operator of a recipient. One request for each organisation; the round gives what grants leave.',
    requestsOpen: (at: ReactNode) => <>Requests open at {at}, when commitments freeze.</>,
    requestsClosed: (at: ReactNode) => (
      <>Requests closed at {at}. Hours that are left after the round can still be granted by proposals.</>
    ),
    connectToRequest: 'Connect the operator account of a recipient to ask for hours.',
    notAnOperator: 'This account operates no recipient. Recipients are admitted by proposals.',
    demoOperator: 'On this chain, connect a recipient’s account to try it.',
    recipient: 'Recipient',
    hoursFor: (name: string) => `GPU-hours for ${name}`,
    capHint: (cap: string, capacity: string) => `At most ${cap} go to one organisation, of ${capacity} in all.`,
    notHours: 'GPU-hours above zero, with at most three digits after the point.',
    aboveCapacity: (capacity: string) => `More than the capacity of ${capacity}.`,
    aboveCap: (room: string) => `The organisation’s cap leaves ${room}: more than that it cannot get.`,
    suspended: (name: string) => `${name}, or its parent, is suspended and cannot ask.`,
    affiliateAsks: (name: string) => `${name}, of the same organisation, has a request. It has to be withdrawn first.`,
    reviewRequest: 'Review request',
    reviewChange: 'Review change',
    changeRequest: 'Change the request',
    withdraw: 'Withdraw the request',
    requestSummary: (recipient: string, hours: string, name: string, epoch: string) =>
      `${recipient} asks for ${hours} ${name}-hours of epoch ${epoch}. It can be changed until requests close.`,
    withdrawSummary: (recipient: string) => `${recipient} asks for nothing any more.`,
    settleTitle: 'Settle the round',
    settleSentence: 'Anybody can. The level is computed in this browser; the contract accepts no other.',
    settleSummary: (hours: string, name: string, epoch: string) =>
      `Divides ${hours} ${name}-hours of epoch ${epoch} by the support that requests have.`,
    settle: 'Review settlement',
    rest: 'Left for grants',
    transactions: 'Transactions',
    severalTransactions: (count: number) =>
      `The round is large: press again after each transaction, ${count} times at most. Anybody can go on where you stop.`,
    levelFrom: 'Level from the requests above',
    notesTitle: 'What to know',
    notes: {
      organisation: (cap: string) =>
        `No organisation can have more than ${cap} hours of the class, over grants and round together; affiliates count as one.`,
      limits: (most: string, least: string) =>
        `One account can give at most ${most} PLEN in a round, and a request with less than ${least} gets nothing. The limit is per account, and an account is not a person: holdings spread over several accounts are limited several times.`,
      delegates:
        'Votes count as they were when support opened, with those delegated to you. Delegators cannot take them back within the round.',
      squareRoot:
        'A request weighs the square root of its support: twice the votes are 1.4 times the weight. Splitting support over several requests therefore weighs more than giving it to one, also when those who ask belong together unnoticed.',
      linear: 'A request weighs what supports it.',
      grants: 'Grants come first: a proposal that is executed before support closes takes hours from what is divided.',
    },
  },
  'zh-Hans': {
    round: '分配轮',
    documentTitle: (epoch, name) => `第 ${epoch} 期 ${name} 分配轮`,
    settledFinding: (hours, name, count) => `${hours} ${name} 小时已分给 ${count} 个申请`,
    openFinding: (count, asked, name, free) =>
      count === 0
        ? `尚无人申请剩余的 ${free} ${name} 小时`
        : `${count} 个申请共求 ${asked} ${name} 小时；可分配的余量为 ${free}`,
    upcomingFinding: (epoch, name) => `第 ${epoch} 期 ${name} 的分配轮尚未开始`,
    phaseLead: {
      upcoming: (at) => <>提供方仍在承诺容量。申请{at}开放。</>,
      requests: (at) => <>接收方提出申请，其后由持有人给予支持。申请{at}截止。</>,
      support: (at) => <>持有人将票数分配给各申请。支持{at}截止。</>,
      settling: (at) => <>支持已截止：任何人都可结算本轮。本期{at}开始。</>,
      settled: (at) => <>已结算，所得小时可供租用；本期开始时间：{at}。</>,
    },
    nobodyAsked: (epoch, name) => `第 ${epoch} 期 ${name} 分配轮尚无申请`,
    toRound: '前往分配轮',
    toEpoch: (epoch) => `第 ${epoch} 期数据`,
    gpuClass: 'GPU 类别',
    rail: '本轮的各阶段',
    phases: { upcoming: '承诺', requests: '申请', support: '支持', settling: '结算', settled: '已结算' },
    committing: '至冻结为止',
    before: (start) => <>{start} 之前</>,
    free: '可分配余量',
    freeNote: (capacity, granted) => `容量 ${capacity}，已拨付 ${granted}`,
    asked: '申请总量',
    askedNote: (share) => `GPU 小时，为余量的 ${share}`,
    support: '支持',
    supportNote: (minimum) => `PLEN；每个申请至少需要 ${minimum}`,
    supportLater: 'PLEN；尚未开放',
    wouldGive: '按目前将分配',
    gave: '已分配',
    gaveNote: (share) => `GPU 小时，为余量的 ${share}`,
    yourSupport: '您的支持',
    yourSupportSentence: '将您的票数分配给各申请。发送之前即可看到每一方将获得多少。',
    connectToSupport: '连接账户即可查看可给出的票数。仅浏览无需连接。',
    connect: '连接',
    noBudget: '支持开放时此账户没有票数，因此本轮无票可给。',
    pastVotes: '支持开放时的票数',
    aboveLimit: (limit) => `超出每账户上限 ${limit} 的部分`,
    mayGive: '可给出（PLEN）',
    left: '剩余',
    supportFor: (name) => `您给 ${name} 的支持（PLEN）`,
    getsNow: (now, asked) => `${now} / ${asked} 小时`,
    getsThen: (now, then, asked) => (
      <>
        {now} → {then} / {asked} 小时
      </>
    ),
    notANumber: '请输入数字，小数不超过 18 位。',
    nothingToSupport: '本轮没有有效的申请。',
    overBudget: (over, budget) => `超出可给出的票数 ${over} PLEN；您的额度为 ${budget}。`,
    movesHours: (hours) => `按您的草稿，有 ${hours} GPU 小时改归他方。`,
    spreadEvenly: '平均分配',
    undo: '撤销修改',
    nothingChanged: '请先修改数字',
    reviewSupport: '核对支持',
    supportTitle: '给出支持',
    supportSummary: (count, total, epoch, name) =>
      `更改您在第 ${epoch} 期 ${name} 分配轮中对 ${count} 个申请的支持，合计 ${total} PLEN。票数不会被消耗，支持截止前可随时调整。`,
    requestTitle: '申请算力',
    requestSentence: '由接收方的操作账户提出。每个机构一个申请；分配轮分配拨付之后的余量。',
    requestsOpen: (at) => <>申请于 {at} 承诺冻结时开放。</>,
    requestsClosed: (at) => <>申请已于 {at} 截止。本轮之后剩余的小时仍可经提案拨付。</>,
    connectToRequest: '连接接收方的操作账户即可申请。',
    notAnOperator: '此账户不是任何接收方的操作账户。接收方经提案准入。',
    demoOperator: '在这条链上，可连接某个接收方的账户试用。',
    recipient: '接收方',
    hoursFor: (name) => `为 ${name} 申请的 GPU 小时`,
    capHint: (cap, capacity) => `单个机构最多可得 ${cap}，总容量 ${capacity}。`,
    notHours: '请输入大于零的 GPU 小时，小数不超过三位。',
    aboveCapacity: (capacity) => `超过容量 ${capacity}。`,
    aboveCap: (room) => `该机构的上限仅余 ${room}，不可能获得更多。`,
    suspended: (name) => `${name} 或其上级已被暂停，不能申请。`,
    affiliateAsks: (name) => `同一机构的 ${name} 已有申请，须先撤回。`,
    reviewRequest: '核对申请',
    reviewChange: '核对更改',
    changeRequest: '更改申请',
    withdraw: '撤回申请',
    requestSummary: (recipient, hours, name, epoch) =>
      `${recipient} 申请第 ${epoch} 期 ${hours} ${name} 小时。申请截止前可更改。`,
    withdrawSummary: (recipient) => `${recipient} 不再申请。`,
    settleTitle: '结算本轮',
    settleSentence: '任何人都可结算。水位由此浏览器计算，合约不接受其他数值。',
    settleSummary: (hours, name, epoch) => `按各申请所获支持，分配第 ${epoch} 期 ${hours} ${name} 小时。`,
    settle: '核对结算',
    rest: '留待拨付',
    transactions: '交易笔数',
    severalTransactions: (count) => `本轮规模较大：每笔交易后再按一次，最多 ${count} 次。他人可从您停下之处继续。`,
    levelFrom: '由上述申请计算水位',
    notesTitle: '须知',
    notes: {
      organisation: (cap) => `任何机构在拨付与分配轮中合计不得超过该类别的 ${cap} 小时；关联方合并计算。`,
      limits: (most, least) =>
        `单个账户在一轮中最多给出 ${most} PLEN；支持少于 ${least} 的申请得不到分配。上限按账户计算，而账户不等于人：分散在多个账户的持仓会多次适用上限。`,
      delegates: '票数以支持开放时为准，含委托给您的票数。委托人在本轮中不能收回。',
      squareRoot:
        '申请的权重为其支持的平方根：票数加倍，权重为 1.4 倍。因此把支持分给多个申请比集中给一个更有分量，即使申请方暗中同属一家也是如此。',
      linear: '申请的权重等于其支持。',
      grants: '拨付优先：支持截止前执行的提案会从可分配余量中扣除。',
    },
  },
})
