import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import { moreMessages } from './moreMessages.ts'

export type VerdictState = 'failed' | 'pending' | 'passed' | 'notApplicable'

export type Verdict = {
  key: string
  state: VerdictState
  rule: ReactNode
  /** What was got, and of what is allowed: `8.7% of 20%`. */
  got?: ReactNode
  why?: ReactNode
  /** The fact is what the requester said; the chain cannot check it. */
  declared?: boolean
}

const LOOK: Record<VerdictState, { className: string; icon: IconName }> = {
  failed: { className: 'bad', icon: 'closeCircle' },
  pending: { className: 'wait', icon: 'clock' },
  passed: { className: 'ok', icon: 'checkCircle' },
  notApplicable: { className: 'skip-rule', icon: 'minus' },
}
const ORDER: readonly VerdictState[] = ['failed', 'pending', 'passed', 'notApplicable']

/** Rules and how they came out: failed, pending, passed, not applicable. `inGivenOrder` keeps the contract's order. */
export function VerdictList({
  verdicts,
  inGivenOrder = false,
}: {
  verdicts: readonly Verdict[]
  inGivenOrder?: boolean
}) {
  const text = useMessages(moreMessages)
  const ordered = inGivenOrder
    ? verdicts
    : [...verdicts].sort((one, two) => ORDER.indexOf(one.state) - ORDER.indexOf(two.state))
  return (
    <ul className="verdicts">
      {ordered.map((verdict) => (
        <li key={verdict.key} className={`verdict ${LOOK[verdict.state].className}`}>
          <Icon name={LOOK[verdict.state].icon} label={text.verdictStates[verdict.state]} />
          <span className="rule">
            {verdict.rule}
            {verdict.declared === true && <span className="declared">{text.declared}</span>}
          </span>
          <span className="got">{verdict.got}</span>
          {verdict.why !== undefined && <span className="why">{verdict.why}</span>}
        </li>
      ))}
    </ul>
  )
}
