import { defineMessages } from '../../ui/language/defineMessages.ts'
import type { ErrorArguments } from './errorArguments.ts'

type Words = (values: ErrorArguments) => string

/** States as in the contract's enum, for "it is … now". */
const STATES = ['pending', 'open to vote', 'cancelled', 'defeated', 'passed', 'queued', 'expired', 'executed']
const CHINESE_STATES = ['待开始', '投票中', '已取消', '未通过', '已通过', '已排队', '已过期', '已执行']
const stateIn = (names: readonly string[], values: ErrorArguments) => names[values.integer('current')] ?? '?'

const english = {
  // Proposing and voting
  GovernorAlreadyCastVote: () => 'You have already voted on this proposal.',
  GovernorAlreadyOverriddenVote: () => 'You have already overruled your delegate on this proposal.',
  GovernorAlreadyQueuedProposal: () => 'This proposal is already queued.',
  GovernorNoVotes: () => 'This account has no votes at the snapshot of this proposal.',
  GovernorClassHasRisen: () =>
    'An action of this proposal now needs a stricter majority than the one it was decided with. It has to be proposed again.',
  GovernorGuardianIsConcerned: () => 'The council cannot stop a proposal that is only about the council.',
  GovernorInsufficientProposerVotes: (v) =>
    `Proposing needs ${v.votes('threshold')} of votes; this account has ${v.votes('votes')}.`,
  GovernorInvalidSignature: () => 'The signature is not this voter’s.',
  GovernorInvalidVoteType: () => 'A vote is For, Against or Abstain.',
  GovernorInvalidProposalLength: () => 'A proposal needs at least one action, each with target, value and call data.',
  GovernorNonexistentProposal: () => 'The governor does not know this proposal.',
  GovernorOnlyExecutor: () => 'Only a passed proposal can do this.',
  GovernorProposalStillOpen: () =>
    'This account already has a proposal that is pending or open to vote; one at a time.',
  GovernorRestrictedProposer: () => 'The description reserves this proposal for another proposer.',
  GovernorSettingOutOfBounds: (v) =>
    `The value ${v.number('value')} is outside the bounds ${v.number('minimum')} to ${v.number('maximum')}, which nobody can move.`,
  GovernorPowerCapOutOfBounds: (v) => `The power cap must be between ${v.share('minimum')} and ${v.share('maximum')}.`,
  GovernorQuorumOutOfReach: (v) =>
    `A quorum of ${v.share('quorumBps')} is out of reach with a power cap of ${v.share('powerCapBps')}.`,
  GovernorTargetCodeChanged: () => 'The code at a target is not the code that was voted on.',
  GovernorTargetWithoutCode: (v) => `There is no contract at ${v.hex('target')}; a call to it would do nothing.`,
  GovernorTreasuryCannotVote: () => 'The treasury does not vote.',
  GovernorUnableToCancel: () =>
    'This account cannot cancel the proposal: a proposer can while it is pending, the council until it is executed.',
  GovernorUnexpectedProposalState: (v) => `The proposal is ${stateIn(STATES, v)} now, so this is not possible.`,
  GovernorVoteParamsNotSupported: () => 'Votes with parameters are not supported.',
  ERC5805FutureLookup: () => 'The snapshot of this proposal is still ahead.',
  // Timelock and treasury
  TimelockInsufficientDelay: (v) => `The timelock’s delay is at least ${v.duration('minDelay')}.`,
  TimelockUnexpectedOperationState: () => 'The timelock does not let this be executed yet, or it already has been.',
  TimelockUnexecutedPredecessor: () => 'Something that has to be executed before has not been.',
  TreasuryDelayOutOfBounds: (v) =>
    `The timelock’s delay must be between ${v.duration('minimum')} and ${v.duration('maximum')}.`,
  TreasuryRolesAreFixed: () => 'The treasury’s roles are fixed for good.',
  AccessControlUnauthorizedAccount: () => 'This account may not do that.',
  FailedCall: () => 'A call of the proposal failed without saying why.',
  // Council
  CouncilAlreadyConfirmed: () => 'You have already confirmed.',
  CouncilNotConfirmed: () => 'You have not confirmed.',
  CouncilOnlyMember: () => 'Only a member of the veto council can do this.',
  CouncilTermEnded: (v) =>
    `The council’s term ended on ${v.time('expiresAt')}; it can stop nothing until it is renewed.`,
  CouncilTermTooLong: (v) => `A term can last until ${v.time('limit')} at most.`,
  CouncilTooFewConfirmations: (v) => `${v.number('confirmed')} of ${v.number('required')} members have confirmed.`,
  CouncilAlreadyMember: (v) => `${v.hex('account')} is a member already.`,
  CouncilNotMember: (v) => `${v.hex('account')} is not a member.`,
  CouncilInvalidSize: () =>
    'The council needs at least two confirmations, no more than it has members, and fifteen members at most.',
  // Token
  ERC20InsufficientBalance: (v) =>
    `The account holds ${v.number('balance')} of the ${v.number('needed')} units needed.`,
  ERC20InsufficientAllowance: () => 'The owner has not allowed this transfer.',
  TokenMintTooEarly: (v) => `New tokens can be minted from ${v.time('nextMintAt')} on.`,
  TokenMintTooLarge: (v) => `At most ${v.votes('limit')} can be minted this year.`,
  TokenTreasuryCannotDelegate: () => 'The treasury cannot delegate.',
  VotesExpiredSignature: () => 'The signature has expired.',
  // Classifier
  ClassifierNotStricter: () => 'The table of classes can only become stricter.',
  ClassifierThresholdOutOfBounds: (v) => `A threshold must be between ${v.share('minimum')} and ${v.share('maximum')}.`,
  ClassifierThresholdsNotRising: () =>
    'Loosening must need more than tightening, and constitutional at least as much as loosening.',
  ClassifierAlreadyProtected: () => 'This target is protected already.',
  ClassifierNotProtected: () => 'This target is not protected.',
  // Statements and names
  NameTooLong: (v) => `The name is ${v.number('length')} bytes long; ${v.number('limit')} fit.`,
  StatementTooLong: (v) => `The statement is ${v.number('length')} bytes long; ${v.number('limit')} fit.`,
  DescriptionTooLong: (v) => `The description is ${v.number('length')} bytes long; ${v.number('limit')} fit.`,
  NameLength: (v) => `A name has 1 to ${v.number('limit')} bytes; this one has ${v.number('length')}.`,
  // Compute
  AboveCapacity: (v) =>
    `${v.hours('milliHours')}\u00a0GPU-hours are more than the capacity of the epoch, ${v.hours('capacity')}.`,
  AboveCeiling: (v) =>
    `${v.hours('milliHours')}\u00a0GPU-hours are above the provider’s ceiling of ${v.hours('limit')}.`,
  AboveRecipientCap: (v) =>
    `The recipient would have ${v.hours('milliHours')}\u00a0GPU-hours in this epoch; its cap is ${v.hours('cap')}.`,
  CeilingNotLowered: () => 'The new ceiling is not lower than the present one.',
  CeilingNotRaised: () => 'The new ceiling is not higher than the present one.',
  EpochOutOfRange: () => 'There is no such epoch.',
  EpochTooFarAhead: () => 'This epoch is too far ahead.',
  Frozen: (v) => `The commitments of epoch ${v.number('epoch')} are frozen.`,
  NotGrantable: (v) => `Grants of epoch ${v.number('epoch')} are not possible at this time.`,
  MaxShareNotLowered: () => 'The new share is not lower than the present one.',
  MaxShareNotRaised: () => 'The new share is not higher than the present one.',
  MaxShareOutOfBounds: (v) => `The share must be between ${v.share('minimum')} and ${v.share('maximum')}.`,
  MilliHoursIsZero: () => 'The amount is zero.',
  NotOperator: () => 'Only the operator of this provider or recipient can do this.',
  NotTreasury: () => 'Only a passed proposal can do this.',
  NothingToTrim: () => 'There is nothing to trim.',
  RecipientSuspended: () => 'The recipient, or its parent, is suspended.',
  SuspensionUnchanged: () => 'The suspension is already as asked.',
  OperatorUnchanged: () => 'This account is the operator already.',
  UnknownGpuClass: (v) => `There is no GPU class ${v.number('classId')}.`,
  UnknownProject: (v) => `There is no project ${v.number('projectId')}.`,
  UnknownProvider: (v) => `There is no provider ${v.number('providerId')}.`,
  UnknownRecipient: (v) => `There is no recipient ${v.number('recipientId')}.`,
  // Rounds
  AboveSupportBudget: (v) =>
    `${v.votes('weight')} are more than this account may give in the round, ${v.votes('budget')}.`,
  AlreadySettled: () => 'The round is settled already.',
  NoRequest: (v) => `Recipient ${v.number('recipientId')} has no request in this round.`,
  OrganisationHasRequest: (v) =>
    `Recipient ${v.number('recipientId')}, of the same organisation, has a request; it has to be withdrawn first.`,
  RequestAboveCapacity: (v) =>
    `${v.hours('milliHours')}\u00a0GPU-hours are more than the capacity of the epoch, ${v.hours('capacity')}.`,
  RequestsClosed: (v) => `Requests for epoch ${v.number('epoch')} are not open at this time.`,
  RoundNotSettled: () => 'The round has to be settled first; until then nothing can be granted.',
  SupportClosed: (v) => `Support in the rounds of epoch ${v.number('epoch')} is not open at this time.`,
  SupportNotEnded: (v) => `The rounds of epoch ${v.number('epoch')} can be settled once support is closed.`,
  WrongLevel: () => 'This is not the level that divides the round: something changed since it was computed.',
  // Policies
  AlreadyEnded: () => 'This policy has already ended.',
  InvalidValidity: (v) => `A policy must end after it begins, and by ${v.time('latestEnd')}.`,
  ReviewWindowTooLong: (v) => `A review lasts ${v.duration('limit')} at most.`,
  TooManyPolicies: (v) => `No more than ${v.number('limit')} policies of this kind can be in force at once.`,
  UnknownPolicy: (v) => `There is no policy ${v.number('policyId')}.`,
} satisfies Record<string, Words>

const chinese = {
  GovernorAlreadyCastVote: () => '您已对此提案投票。',
  GovernorAlreadyOverriddenVote: () => '您已在此提案上推翻代表的投票。',
  GovernorAlreadyQueuedProposal: () => '此提案已在排队。',
  GovernorNoVotes: () => '此账户在该提案的快照时没有票数。',
  GovernorClassHasRisen: () => '此提案的某项操作如今需要比表决时更严格的多数，须重新提出。',
  GovernorGuardianIsConcerned: () => '否决委员会不能阻止仅涉及委员会自身的提案。',
  GovernorInsufficientProposerVotes: (v) => `提案需要 ${v.votes('threshold')} 的票数；此账户有 ${v.votes('votes')}。`,
  GovernorInvalidSignature: () => '签名不属于此投票人。',
  GovernorInvalidVoteType: () => '投票只能是赞成、反对或弃权。',
  GovernorInvalidProposalLength: () => '提案至少需要一项操作，每项都要有目标、金额与调用数据。',
  GovernorNonexistentProposal: () => '治理合约中没有此提案。',
  GovernorOnlyExecutor: () => '只有已通过的提案才能执行此操作。',
  GovernorProposalStillOpen: () => '此账户已有一项待开始或投票中的提案，同一时间只能有一项。',
  GovernorRestrictedProposer: () => '说明中指定此提案由另一账户提出。',
  GovernorSettingOutOfBounds: (v) =>
    `数值 ${v.number('value')} 超出 ${v.number('minimum')} 至 ${v.number('maximum')} 的界限，任何人都不能更改该界限。`,
  GovernorPowerCapOutOfBounds: (v) => `票数上限须在 ${v.share('minimum')} 至 ${v.share('maximum')} 之间。`,
  GovernorQuorumOutOfReach: (v) =>
    `票数上限为 ${v.share('powerCapBps')} 时，${v.share('quorumBps')} 的法定票数无法达到。`,
  GovernorTargetCodeChanged: () => '某个目标的代码已不是表决时的代码。',
  GovernorTargetWithoutCode: (v) => `${v.hex('target')} 处没有合约，对它的调用不会产生任何作用。`,
  GovernorTreasuryCannotVote: () => '金库不参与投票。',
  GovernorUnableToCancel: () => '此账户不能取消该提案：提案人可在开始前取消，否决委员会可在执行前取消。',
  GovernorUnexpectedProposalState: (v) => `提案目前为“${stateIn(CHINESE_STATES, v)}”，不能进行此操作。`,
  GovernorVoteParamsNotSupported: () => '不支持带参数的投票。',
  ERC5805FutureLookup: () => '此提案的快照时间尚未到来。',
  TimelockInsufficientDelay: (v) => `时间锁的延迟至少为 ${v.duration('minDelay')}。`,
  TimelockUnexpectedOperationState: () => '时间锁尚不允许执行，或已经执行。',
  TimelockUnexecutedPredecessor: () => '须先执行的操作尚未执行。',
  TreasuryDelayOutOfBounds: (v) => `时间锁的延迟须在 ${v.duration('minimum')} 至 ${v.duration('maximum')} 之间。`,
  TreasuryRolesAreFixed: () => '金库的角色永久固定。',
  AccessControlUnauthorizedAccount: () => '此账户无权进行该操作。',
  FailedCall: () => '提案中的一次调用失败，未说明原因。',
  CouncilAlreadyConfirmed: () => '您已确认。',
  CouncilNotConfirmed: () => '您尚未确认。',
  CouncilOnlyMember: () => '只有否决委员会成员可以进行此操作。',
  CouncilTermEnded: (v) => `委员会任期已于 ${v.time('expiresAt')} 结束，续任前不能阻止任何事项。`,
  CouncilTermTooLong: (v) => `任期最长到 ${v.time('limit')}。`,
  CouncilTooFewConfirmations: (v) => `需要 ${v.number('required')} 名成员确认，已有 ${v.number('confirmed')} 名。`,
  CouncilAlreadyMember: (v) => `${v.hex('account')} 已是成员。`,
  CouncilNotMember: (v) => `${v.hex('account')} 不是成员。`,
  CouncilInvalidSize: () => '委员会至少需要两人确认，确认人数不多于成员数，成员最多十五名。',
  ERC20InsufficientBalance: (v) => `需要 ${v.number('needed')} 单位，账户仅有 ${v.number('balance')}。`,
  ERC20InsufficientAllowance: () => '持有人未授权此次转账。',
  TokenMintTooEarly: (v) => `${v.time('nextMintAt')} 起才能增发代币。`,
  TokenMintTooLarge: (v) => `本年度最多可增发 ${v.votes('limit')}。`,
  TokenTreasuryCannotDelegate: () => '金库不能委托。',
  VotesExpiredSignature: () => '签名已过期。',
  ClassifierNotStricter: () => '类别表只能变得更严格。',
  ClassifierThresholdOutOfBounds: (v) => `门槛须在 ${v.share('minimum')} 至 ${v.share('maximum')} 之间。`,
  ClassifierThresholdsNotRising: () => '放宽的门槛须高于收紧，宪制的门槛不得低于放宽。',
  ClassifierAlreadyProtected: () => '此目标已受保护。',
  ClassifierNotProtected: () => '此目标未受保护。',
  NameTooLong: (v) => `名称长 ${v.number('length')} 字节，最多 ${v.number('limit')} 字节。`,
  StatementTooLong: (v) => `声明长 ${v.number('length')} 字节，最多 ${v.number('limit')} 字节。`,
  DescriptionTooLong: (v) => `说明长 ${v.number('length')} 字节，最多 ${v.number('limit')} 字节。`,
  NameLength: (v) => `名称须为 1 至 ${v.number('limit')} 字节，现为 ${v.number('length')} 字节。`,
  AboveCapacity: (v) => `${v.hours('milliHours')}\u00a0GPU 小时超过本期容量 ${v.hours('capacity')}。`,
  AboveCeiling: (v) => `${v.hours('milliHours')}\u00a0GPU 小时超过提供方上限 ${v.hours('limit')}。`,
  AboveRecipientCap: (v) => `接收方本期将有 ${v.hours('milliHours')}\u00a0GPU 小时，其上限为 ${v.hours('cap')}。`,
  CeilingNotLowered: () => '新上限并不低于现有上限。',
  CeilingNotRaised: () => '新上限并不高于现有上限。',
  EpochOutOfRange: () => '没有这一期。',
  EpochTooFarAhead: () => '这一期过于遥远。',
  Frozen: (v) => `第 ${v.number('epoch')} 期的承诺已冻结。`,
  NotGrantable: (v) => `目前不能为第 ${v.number('epoch')} 期分配算力。`,
  MaxShareNotLowered: () => '新份额并不低于现有份额。',
  MaxShareNotRaised: () => '新份额并不高于现有份额。',
  MaxShareOutOfBounds: (v) => `份额须在 ${v.share('minimum')} 至 ${v.share('maximum')} 之间。`,
  MilliHoursIsZero: () => '数量为零。',
  NotOperator: () => '只有该提供方或接收方的操作人可以进行此操作。',
  NotTreasury: () => '只有已通过的提案才能执行此操作。',
  NothingToTrim: () => '没有可削减的部分。',
  RecipientSuspended: () => '接收方或其上级已被暂停。',
  SuspensionUnchanged: () => '暂停状态已如所求。',
  OperatorUnchanged: () => '此账户已是操作人。',
  UnknownGpuClass: (v) => `没有编号为 ${v.number('classId')} 的 GPU 类别。`,
  UnknownProject: (v) => `没有编号为 ${v.number('projectId')} 的项目。`,
  UnknownProvider: (v) => `没有编号为 ${v.number('providerId')} 的提供方。`,
  UnknownRecipient: (v) => `没有编号为 ${v.number('recipientId')} 的接收方。`,
  AboveSupportBudget: (v) => `${v.votes('weight')} 超过此账户在本轮可给出的 ${v.votes('budget')}。`,
  AlreadySettled: () => '本轮已经结算。',
  NoRequest: (v) => `接收方 ${v.number('recipientId')} 在本轮没有申请。`,
  OrganisationHasRequest: (v) => `同一机构的接收方 ${v.number('recipientId')} 已有申请，须先撤回。`,
  RequestAboveCapacity: (v) => `${v.hours('milliHours')}\u00a0GPU 小时超过本期容量 ${v.hours('capacity')}。`,
  RequestsClosed: (v) => `目前不能为第 ${v.number('epoch')} 期提出申请。`,
  RoundNotSettled: () => '须先结算本轮，在此之前不能拨付。',
  SupportClosed: (v) => `目前不能在第 ${v.number('epoch')} 期的分配轮中给予支持。`,
  SupportNotEnded: (v) => `支持截止后才能结算第 ${v.number('epoch')} 期的分配轮。`,
  WrongLevel: () => '这不是分配本轮的水位：计算之后情况有变。',
  AlreadyEnded: () => '此政策已经结束。',
  InvalidValidity: (v) => `政策须晚于开始时间结束，且不晚于 ${v.time('latestEnd')}。`,
  ReviewWindowTooLong: (v) => `审查期最长 ${v.duration('limit')}。`,
  TooManyPolicies: (v) => `同类政策同时生效的不得超过 ${v.number('limit')} 项。`,
  UnknownPolicy: (v) => `没有编号为 ${v.number('policyId')} 的政策。`,
} satisfies Record<keyof typeof english, Words>

/** The contracts' custom errors in words. Those that only a deployment can meet are shown as they are named. */
export const errorMessages = defineMessages<Record<string, Words>>({ en: english, 'zh-Hans': chinese })
