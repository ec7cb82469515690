import { account, flop, say, strong, untrusted } from '../proposalText/say.ts'
import type { ActionSentences } from './actionSentences.ts'
import { proposalClassName, proposalClassOf } from './proposalClasses.ts'

const className = (number: bigint) => {
  const known = proposalClassOf(number)
  return known === null ? `类别 ${number}` : `${proposalClassName(known, 'zh-Hans')}类`
}

export const actionSentencesChinese: ActionSentences = {
  'governor.setVotingDelay': (a, w) => say`提案提出后 ${w.duration(a.integer('seconds'))} 开始投票。`,
  'governor.setVotingPeriod': (a, w) => say`投票期改为 ${w.duration(a.integer('seconds'))}。`,
  'governor.setProposalThreshold': (a, w) =>
    say`提案人须持有 ${w.amount(a.integer('votesWei'), w.context.token)} 投票权。`,
  'governor.updateQuorumNumerator': (a, w) => say`法定票数改为供应量的 ${w.share(a.integer('shareBps'))}。`,
  'governor.setLateQuorumVoteExtension': (a, w) =>
    say`投票结果发生逆转后，至少再开放 ${w.duration(a.integer('seconds'))}。`,
  'governor.setPowerCap': (a, w) => say`单个账户计票上限改为供应量的 ${w.share(a.integer('shareBps'))}。`,
  'governor.setProposalGuardian': (a) => say`将中止提案的权力交给 ${account(a.address('guardian'))}。`,
  'treasury.updateDelay': (a, w) => say`时间锁改为 ${w.duration(a.integer('seconds'))}。`,
  'council.addMember': (a) => say`将 ${account(a.address('member'))} 加入否决委员会。`,
  'council.removeMember': (a) => say`将 ${account(a.address('member'))} 移出否决委员会。`,
  'council.setRequiredConfirmations': (a, w) =>
    say`否决委员会凭 ${strong(w.integer(a.integer('required')))} 份确认即可中止提案。`,
  'council.renewTerm': (a, w) => say`否决委员会任期延至 ${w.moment(a.integer('expiresAt'))}。`,
  'classifier.setThreshold': (a, w) =>
    say`${strong(className(a.integer('class')))}提案的赞成比例须超过 ${w.share(a.integer('shareBps'))}。`,
  'classifier.raiseClass': (a) =>
    say`将 ${account(a.address('target'))} 上的 ${strong(a.text('selector'))} 调用改为${strong(className(a.integer('class')))}。`,
  'classifier.protectTarget': (a) =>
    say`对 ${account(a.address('target'))} 的调用改为宪制类，其中 ${strong(String(a.length('selectors')))} 个函数除外。`,
  'token.mint': (a, w) =>
    say`为 ${account(a.address('to'))} 增发 ${w.amount(a.integer('amountWei'), w.context.token)}。`,
  'computeRegistry.addGpuClass': (a) =>
    say`新增 GPU 类别 ${untrusted(a.text('name'))}，每秒 ${flop(a.integer('peakFlops'))} FLOP。`,
  'computeRegistry.admitProvider': (a, w) =>
    say`接纳 ${untrusted(a.text('name'))} 为提供方，位于${strong(w.region(a.integer('region')))}，由 ${account(a.address('operator'))} 运营。`,
  'computeRegistry.raiseCeiling': (a, w) =>
    say`将 ${w.named('provider', a.integer('providerId'))} 每期可承诺的 ${w.named('gpuClass', a.integer('classId'))} 提高到 ${strong(`${w.hours(a.integer('milliHours'))}\u00a0GPU 小时`)}。`,
  'computeRegistry.lowerCeiling': (a, w) =>
    say`将 ${w.named('provider', a.integer('providerId'))} 每期可承诺的 ${w.named('gpuClass', a.integer('classId'))} 降低到 ${strong(`${w.hours(a.integer('milliHours'))}\u00a0GPU 小时`)}。`,
  'computeRegistry.suspendProvider': (a, w) => say`暂停提供方 ${w.named('provider', a.integer('providerId'))}。`,
  'computeRegistry.unsuspendProvider': (a, w) => say`恢复提供方 ${w.named('provider', a.integer('providerId'))}。`,
  'computeRegistry.admitRecipient': (a, w) => {
    const parent = a.integer('parentId')
    const affiliation = parent === 0n ? say`` : say`（${w.named('recipient', parent)} 的关联方）`
    return say`接纳 ${untrusted(a.text('name'))} 为算力接收方${affiliation}，由 ${account(a.address('operator'))} 运营。`
  },
  'computeRegistry.suspendRecipient': (a, w) => say`暂停接收方 ${w.named('recipient', a.integer('recipientId'))}。`,
  'computeRegistry.unsuspendRecipient': (a, w) => say`恢复接收方 ${w.named('recipient', a.integer('recipientId'))}。`,
  'computeRegistry.setProviderOperator': (a, w) =>
    say`将 ${w.named('provider', a.integer('providerId'))} 的运营方改为 ${account(a.address('newOperator'))}。`,
  'computeRegistry.setRecipientOperator': (a, w) =>
    say`将 ${w.named('recipient', a.integer('recipientId'))} 的运营方改为 ${account(a.address('newOperator'))}。`,
  'epochAllocator.grant': (a, w) => {
    const times = w.context.names.epochTimes(a.integer('epoch'))
    const dates = times === null ? '' : `（${w.day(times.startSeconds)}至${w.day(times.endSeconds)}）`
    return say`在${strong(`第 ${a.integer('epoch')} 期`)}${dates}向 ${w.named('recipient', a.integer('recipientId'))} 分配 ${strong(w.hours(a.integer('milliHours')))}\u00a0GPU 小时的 ${w.named('gpuClass', a.integer('classId'))}。`
  },
  'epochAllocator.raiseMaxShare': (a, w) =>
    say`将单个接收方每期可获分配的份额提高到某一 GPU 类别的 ${w.share(a.integer('shareBps'))}。`,
  'epochAllocator.lowerMaxShare': (a, w) =>
    say`将单个接收方每期可获分配的份额降低到某一 GPU 类别的 ${w.share(a.integer('shareBps'))}。`,
  'epochAllocator.setRoundShares': (a, w) =>
    say`每轮中单个投票人最多可支持供应量的 ${w.share(a.integer('maxSupportBps'))}，申请至少须获 ${w.share(a.integer('minSupportBps'))} 的支持。`,
  'policyRegistry.permit': (a, w) => {
    const predecessor = a.integer('predecessorId')
    const follows = predecessor === 0n ? say`` : say`，接续 ${w.named('policy', predecessor)}`
    return say`新增基础政策 ${untrusted(a.text('name'))}${follows}。自执行起生效，至 ${w.moment(a.integer('validUntil'))}。`
  },
  'policyRegistry.restrict': (a, w) => {
    const predecessor = a.integer('predecessorId')
    const follows = predecessor === 0n ? say`` : say`，接续 ${w.named('policy', predecessor)}`
    return say`新增限制 ${untrusted(a.text('name'))}${follows}。自执行起生效，至 ${w.moment(a.integer('validUntil'))}。`
  },
  'policyRegistry.retire': (a, w) => say`提前终止 ${w.named('policy', a.integer('policyId'))}。`,
  'policyRegistry.addAttester': (a, w) =>
    say`允许 ${account(a.address('attester'))} 就模式 ${strong(w.integer(a.integer('schema')))} 为项目作证。`,
  'policyRegistry.removeAttester': (a, w) =>
    say`终止 ${account(a.address('attester'))} 就模式 ${strong(w.integer(a.integer('schema')))} 所作的证明。`,
  'policyRegistry.raiseRequired': (a, w) =>
    say`模式 ${strong(w.integer(a.integer('schema')))} 所需的证明人数提高到 ${strong(w.integer(a.integer('required')))}。`,
  'policyRegistry.lowerRequired': (a, w) =>
    say`模式 ${strong(w.integer(a.integer('schema')))} 所需的证明人数降低到 ${strong(w.integer(a.integer('required')))}。`,
  'leaseManager.setCouncil': (a) => say`将租约审查及暂停新租约的权力交给委员会 ${account(a.address('council'))}。`,
  'asset.transfer': (a, w, asset) =>
    say`从金库向 ${account(a.address('to'))} 支付 ${w.amount(a.integer('amount'), asset)}。`,
  'asset.approve': (a, w, asset) =>
    say`允许 ${account(a.address('spender'))} 随时从金库取走至多 ${w.amount(a.integer('amount'), asset)}。`,
  payment: (action, w) =>
    action.value === 0n
      ? say`对 ${account(action.target)} 的空调用：没有数据，也没有付款。`
      : say`从金库向 ${account(action.target)} 支付 ${w.coins(action.value)}。`,
  unknown: (action, w) => {
    const payment = action.value === 0n ? say`` : say`并支付 ${w.coins(action.value)}`
    return say`调用 ${account(action.target)} 的 ${strong(action.selector)}${payment}。此处无法说明其作用。`
  },
}
