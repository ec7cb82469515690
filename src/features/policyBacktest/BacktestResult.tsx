import type { ReactNode } from 'react'
import { useMessages } from '../../ui/language/useMessages.ts'
import { failedRuleName } from '../../domain/policy/failedRuleName.ts'
import { classNames } from '../../ui/primitives/classNames.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { BacktestLimits } from './BacktestLimits.tsx'
import { BacktestStatus } from './BacktestStatus.tsx'
import { ChangedVerdicts } from './ChangedVerdicts.tsx'
import { messages } from './messages.ts'
import { OverTime } from './OverTime.tsx'
import { TouchedBars } from './TouchedBars.tsx'
import type { BacktestState } from './useBacktest.ts'
import { useNames } from './useNames.ts'
import './policyBacktest.css'

export type BacktestResultProps = {
  state: BacktestState
  /** Which requests were judged. The finding then stands in the first card: the page's title is about something else. */
  scope?: string
  /** After the first card. */
  children?: ReactNode
}

/** A report in full: figures, over time, by rule, by recipient, and each request whose verdict changes. */
export function BacktestResult({ state, scope, children }: BacktestResultProps) {
  const text = useMessages(messages)
  const names = useNames()
  const { ready, isOld } = state
  return (
    <>
      <BacktestStatus state={state} />
      {ready !== null && (
        <div className={classNames('stack', isOld && 'replay-old')}>
          <OverTime backtest={ready.backtest} {...(scope !== undefined && { scope })} />
          {children}
          <TouchedBars
            id="by-rule"
            title={text.byRule}
            sentence={text.byRuleSentence}
            chartSentence={text.byRuleChart}
            head={text.rule}
            backtest={ready.backtest}
            rows={ready.backtest.report.byRule
              .map((row) => {
                const name = failedRuleName(row.rule, names.words.language)
                return { ...row, key: row.rule, name, who: name }
              })
              .toSorted((one, two) => (touched(one) > touched(two) ? -1 : 1))}
          />
          <TouchedBars
            id="by-recipient"
            title={text.byRecipient}
            sentence={text.byRecipientSentence}
            chartSentence={text.byRecipientChart}
            head={text.recipient}
            backtest={ready.backtest}
            note={text.untouched(
              ready.backtest.report.byRecipient.filter((row) => touched(row) === 0n).length,
              ready.backtest.report.byRecipient.length,
            )}
            rows={ready.backtest.report.byRecipient
              .filter((row) => touched(row) > 0n)
              .map((row) => {
                const name = names.recipient(row.recipientId)
                const who = (
                  <Link to={`/compute/recipients/${row.recipientId}`}>
                    <HiddenText text={name} />
                  </Link>
                )
                return { ...row, key: row.recipientId.toString(), name, who }
              })}
          />
          <BacktestLimits />
          <WhenNear>
            <ChangedVerdicts ready={ready} />
          </WhenNear>
        </div>
      )}
    </>
  )
}

const touched = (row: { newlyDenied: { milliHours: bigint }; newlyAllowed: { milliHours: bigint } }) =>
  row.newlyDenied.milliHours + row.newlyAllowed.milliHours
