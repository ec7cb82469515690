import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { classNames } from './classNames.ts'
import { moreMessages } from './moreMessages.ts'
import { Segment } from './Segment.tsx'

export type LifecycleStep = {
  key: string
  title: ReactNode
  /** When, or by whom; a `Time` where possible. */
  note?: ReactNode
  state: 'done' | 'now' | 'ahead' | 'stopped'
  /** Share of the step's time that is gone, for `now`. */
  progressPercent?: number
}

export type LifecycleRailProps = { steps: readonly LifecycleStep[]; label: string }

/** Proposed … in force. On a phone: the present step in words, a bar, and all steps behind a disclosure. */
export function LifecycleRail({ steps, label }: LifecycleRailProps) {
  const text = useMessages(moreMessages)
  const found = steps.findIndex((step) => step.state === 'now' || step.state === 'stopped')
  const position = found === -1 ? steps.filter((step) => step.state === 'done').length - 1 : found
  const present = steps[Math.max(0, position)]
  const next = steps[position + 1]
  const gone = present?.state === 'now' ? (present.progressPercent ?? 0) / 100 : 0
  return (
    <>
      <ol className="rail" aria-label={label}>
        {steps.map((step) => (
          <RailStep key={step.key} step={step} />
        ))}
      </ol>
      {present !== undefined && (
        <div className="rail-now">
          <div className="between small">
            <b>{text.stepOf(present.title, position + 1, steps.length)}</b>
            <span className="muted num">{present.note}</span>
          </div>
          <div className="track bar-4">
            <Segment
              tone="accent"
              startPercent={0}
              widthPercent={((position + gone) / Math.max(1, steps.length - 1)) * 100}
            />
          </div>
          <details className="rail-all">
            <summary className="meter-note">
              <span>{next !== undefined && present.state !== 'stopped' && text.nextStep(next.title)}</span>
              <span className="link">{text.allSteps}</span>
            </summary>
            <ol>
              {steps.map((step) => (
                <li key={step.key} className={classNames('between', step.state)}>
                  <b>{step.title}</b>
                  <span className="muted num">{step.note}</span>
                </li>
              ))}
            </ol>
          </details>
        </div>
      )}
    </>
  )
}

function RailStep({ step }: { step: LifecycleStep }) {
  return (
    <li
      className={step.state === 'ahead' ? undefined : step.state}
      aria-current={step.state === 'now' ? 'step' : undefined}
    >
      {step.state === 'now' && (
        <i className="gone" aria-hidden="true" style={{ width: `${step.progressPercent ?? 0}%` }} />
      )}
      <b>{step.title}</b>
      <span className="num">{step.note}</span>
    </li>
  )
}
