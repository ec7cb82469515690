import { useQuery } from '@tanstack/react-query'
import { useConfig } from '../../../data/config/useConfig.ts'
import { actionFactsQueryOptions, COIN, type ProposalTargetFacts } from '../../../data/proposals/actionFactsQuery.ts'
import type { ContentsFacts } from '../../../data/proposals/contentsQuery.ts'
import type { GrantFacts } from '../../../data/proposals/grantFactsQuery.ts'
import { paidAmount } from '../../../domain/actions/actionWarnings.ts'
import { roundStanding } from '../../../domain/rounds/grantTimes.ts'
import { decodeAction } from '../../../domain/actions/decodeAction.ts'
import { formatAmount } from '../../../domain/format/formatAmount.ts'
import { formatCompact } from '../../../domain/format/formatCompact.ts'
import { formatDateTime } from '../../../domain/format/formatDateTime.ts'
import { formatMilliHours } from '../../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../../domain/format/formatRatio.ts'
import { withUnit } from '../../../domain/format/withUnit.ts'
import { useNow } from '../../../ui/clock/useNow.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import type { Verdict } from '../../../ui/primitives/VerdictList.tsx'
import { useGrantFacts } from './useGrantFacts.ts'
import type { Wizard } from './useWizard.ts'
import { wizardMessages } from './wizardMessages.ts'

export type Checks = { verdicts: readonly Verdict[]; earliestSeconds: bigint | null }

/** Whatever would make the governor, or later the execution, refuse the proposal; and what the proposer should know. */
export function useChecks(wizard: Wizard, contents: ContentsFacts | undefined): Checks {
  const text = useMessages(wizardMessages)
  const config = useConfig()
  const now = useNow()
  const { facts, lists, address, calls, context, values, draft, errors, earliestSeconds } = wizard
  const language = context.language
  const grant = useGrantFacts(wizard)
  const targets = calls.map((call) => call.target)
  const targetFacts = useQuery({ ...actionFactsQueryOptions(config, targets), enabled: calls.length > 0 }).data?.data
  const names = text.checkNames
  const why = text.checkWhy
  const verdicts: Verdict[] = [...proposerChecks()]
  if (draft?.kind === 'grant' && grant !== undefined) verdicts.push(...grantChecks(draft.milliHours, grant))
  if (values.type === 'parameter' && values.parameterValue !== '') {
    const isInside = errors.parameterValue?.kind !== 'bounds'
    verdicts.push({
      key: 'bounds',
      state: isInside ? 'passed' : 'failed',
      rule: names.bounds,
      ...(!isInside && { why: why.boundsBroken }),
    })
  }
  if (targetFacts !== undefined) verdicts.push(...paymentChecks(targetFacts))
  if (contents !== undefined && draft !== null && address !== null) {
    const isSame = contents.ownId === contents.governorId
    verdicts.push({
      key: 'id',
      state: isSame ? 'passed' : 'failed',
      rule: names.id,
      ...(!isSame && { why: why.idDiffers }),
    })
  }
  return { verdicts, earliestSeconds }

  function proposerChecks(): Verdict[] {
    if (address === null || facts === undefined) {
      return [{ key: 'threshold', state: 'pending', rule: names.threshold, why: why.notConnected }]
    }
    const { votesWei, present: settings } = facts.data
    const isEnough = votesWei >= settings.proposalThreshold
    const live = lists?.live[0]
    const short = (wei: bigint) => formatCompact(wei, 18, language)
    return [
      {
        key: 'threshold',
        state: isEnough ? 'passed' : 'failed',
        rule: names.threshold,
        got: text.of(short(votesWei), short(settings.proposalThreshold)),
        ...(!isEnough && { why: why.tooFewVotes }),
      },
      {
        key: 'oneLive',
        state: lists === undefined ? 'pending' : live === undefined ? 'passed' : 'failed',
        rule: names.oneLive,
        ...(live !== undefined && { why: why.live(live.title) }),
      },
    ]
  }

  function grantChecks(milliHours: bigint, on: GrantFacts): Verdict[] {
    const left = on.capacity > on.taken ? on.capacity - on.taken : 0n
    const isFrozen = now !== null && now >= on.freezeSeconds
    const fits = milliHours <= left
    const total = on.allocated + milliHours
    const recipient = lists?.recipients.find(({ number }) => String(number) === values.recipientId)
    const isSuspended = recipient?.suspended === true
    return [
      {
        key: 'recipient',
        state: isSuspended ? 'failed' : 'passed',
        rule: names.recipient,
        ...(isSuspended && { why: why.suspended }),
      },
      {
        key: 'capacity',
        state: fits ? (isFrozen ? 'passed' : 'pending') : isFrozen ? 'failed' : 'pending',
        rule: names.capacity,
        got: text.of(formatMilliHours(milliHours), formatMilliHours(left)),
        ...(!isFrozen ? { why: why.capacityOpen } : !fits && { why: why.capacityShort }),
      },
      {
        key: 'cap',
        state: total <= on.cap ? 'passed' : isFrozen ? 'failed' : 'pending',
        rule: names.cap,
        ...(on.capacity > 0n && { got: text.of(formatRatio(total, on.capacity), formatRatio(on.cap, on.capacity)) }),
        ...(total > on.cap && { why: isFrozen ? why.capBroken : why.capacityOpen }),
      },
      ...phaseCheck(on),
      ...roundCheck(milliHours, on),
    ]
  }

  function phaseCheck(on: GrantFacts): Verdict[] {
    if (earliestSeconds === null) return []
    const rule = names.phase
    const key = 'phase'
    if (earliestSeconds >= on.endSeconds)
      return [{ key, state: 'failed', rule, got: text.phases.ended, why: why.phaseLate }]
    if (earliestSeconds < on.freezeSeconds) {
      const at = formatDateTime(on.freezeSeconds, 'UTC', language)
      return [{ key, state: 'pending', rule, got: text.phases.commit, why: why.phaseEarly(at) }]
    }
    return earliestSeconds >= on.startSeconds
      ? [{ key, state: 'pending', rule, got: text.phases.use, why: why.phaseRunning }]
      : [{ key, state: 'passed', rule, got: text.phases.allocate }]
  }

  function roundCheck(milliHours: bigint, on: GrantFacts): Verdict[] {
    if (earliestSeconds === null || now === null || earliestSeconds >= on.endSeconds) return []
    const key = 'round'
    const rule = names.round
    const end = formatDateTime(on.round.supportEndSeconds, 'UTC', language)
    if (roundStanding(on.round, now) === 'blocked')
      return [{ key, state: 'pending', rule, got: text.rounds.blocked, why: why.roundBlocked(end) }]
    const standing = roundStanding(on.round, earliestSeconds)
    const left = on.capacity > on.taken ? on.capacity - on.taken : 0n
    switch (standing) {
      case 'before':
        return [{ key, state: 'passed', rule, got: text.rounds.before, why: why.roundBefore(end) }]
      case 'none':
        return [{ key, state: 'passed', rule, got: text.rounds.none }]
      case 'blocked':
        return [{ key, state: 'pending', rule, got: text.rounds.after, why: why.roundAfter(end) }]
      case 'settled':
        return [
          {
            key,
            state: milliHours <= left ? 'passed' : 'failed',
            rule,
            got: text.rounds.settled,
            why: why.roundRest(formatMilliHours(left)),
          },
        ]
    }
  }

  function paymentChecks(known: ProposalTargetFacts): Verdict[] {
    return calls.flatMap((call, index): Verdict[] => {
      const action = decodeAction(
        call,
        context.contracts,
        context.assets.map((asset) => asset.address),
      )
      const target = action.target
      if (action.kind === 'unknown' && known.targets.get(target)?.hasCode === false) {
        return [{ key: `code-${index}`, state: 'failed', rule: names.code, why: why.noCode }]
      }
      const amount = paidAmount(action)
      if (amount === null) return []
      const asset = action.kind === 'known' ? context.assets.find((each) => each.address === target) : undefined
      const { decimals, symbol } = asset ?? context.nativeCurrency
      const held = known.balances.get(asset?.address ?? COIN) ?? 0n
      const isEnough = amount <= held
      return [
        {
          key: `balance-${index}`,
          state: isEnough ? 'passed' : 'failed',
          rule: names.balance,
          got: text.of(formatAmount(amount, decimals), withUnit(formatAmount(held, decimals), symbol)),
          ...(!isEnough && { why: why.balanceShort }),
        },
      ]
    })
  }
}
