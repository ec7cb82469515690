import type { ReactNode } from 'react'
import type { ActionContext } from '../../domain/actions/ActionContext.ts'
import type { ActionSubject } from '../../domain/actions/actionSubject.ts'
import { type ActionFacts, type ActionWarning, actionWarnings } from '../../domain/actions/actionWarnings.ts'
import type { ProposalCall } from '../../domain/actions/decodeAction.ts'
import { type ActionDescription, describeAction } from '../../domain/actions/describeAction.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { withUnit } from '../../domain/format/withUnit.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { EffectCard, type EffectWarning } from '../../ui/primitives/EffectCard.tsx'
import type { IconName } from '../../ui/primitives/iconPaths.ts'
import { SentenceText } from '../../ui/primitives/SentenceText.tsx'
import { detailMessages } from './detailMessages.ts'

const ICONS: Record<ActionSubject, IconName> = {
  compute: 'compute',
  policy: 'policies',
  treasury: 'treasury',
  governance: 'settings',
  council: 'delegates',
  other: 'code',
}
const SERIOUS: ReadonlySet<ActionWarning['kind']> = new Set([
  'touchesGovernance',
  'unlimitedApproval',
  'exceedsTreasury',
  'drainsTreasury',
  'noCode',
])

export type ActionEffectProps = {
  call: ProposalCall
  context: ActionContext
  /** Without facts there are no warnings that rest on the present state. */
  facts?: ActionFacts | undefined
  /** Contract, function and call data as well. */
  withData?: boolean
  /** Under the warnings, e.g. what a policy changes. */
  children?: (description: ActionDescription) => ReactNode
}

const NO_FACTS: ActionFacts = { targetHasCode: null, targetIsProxy: null, treasuryBalance: null, payeeKnown: null }

/** One action of a proposal in words, what to look out for, and the bytes themselves. */
export function ActionEffect({ call, context, facts = NO_FACTS, withData = false, children }: ActionEffectProps) {
  const text = useMessages(detailMessages)
  const description = describeAction(call, context)
  const { action, contractLabel, callLabel, sentence, subject } = description
  const known = action.kind === 'known'
  const coins = withUnit(formatAmount(call.value, context.nativeCurrency.decimals), context.nativeCurrency.symbol)
  const card = (
    <EffectCard
      icon={ICONS[subject]}
      sentence={<SentenceText sentence={sentence} />}
      warnings={actionWarnings(action, facts).map(toWarning)}
      {...(withData && {
        chips: (
          <>
            {contractLabel !== null && <Chip>{contractLabel}</Chip>}
            {callLabel !== '' && <Chip kind="code">{callLabel}</Chip>}
            {call.value > 0n && <Chip>{text.value(coins)}</Chip>}
            {known && (
              <Chip kind="allowed" icon="verified">
                {text.ours}
              </Chip>
            )}
            {action.kind === 'unknown' && action.contract === null && (
              <Chip kind="pending" icon="warning">
                {text.unknownTarget}
              </Chip>
            )}
          </>
        ),
        callData: `${call.target} · ${call.calldata}`,
      })}
    />
  )
  return (
    <>
      {card}
      {children?.(description)}
    </>
  )

  function toWarning(warning: ActionWarning): EffectWarning {
    const words =
      warning.kind === 'drainsTreasury'
        ? text.warnings.drainsTreasury(formatShareBps(warning.shareBps, 1))
        : text.warnings[warning.kind]
    return { key: warning.kind, level: SERIOUS.has(warning.kind) ? 'bad' : 'warn', text: words }
  }
}
