import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'
import { Segment } from './Segment.tsx'

export type StepsProps = {
  steps: readonly { key: string; title: ReactNode }[]
  /** Index from 0. */
  current: number
  label: string
}

/** Where a wizard stands; on a phone the present step in words and a bar. */
export function Steps({ steps, current, label }: StepsProps) {
  const text = useMessages(moreMessages)
  const next = steps[current + 1]
  return (
    <>
      <ol className="steps" aria-label={label}>
        {steps.map((step, index) => (
          <li
            key={step.key}
            className={index < current ? 'done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className="dot">{index < current ? <Icon name="check" size={13} /> : index + 1}</span>
            {step.title}
          </li>
        ))}
      </ol>
      <div className="steps-now">
        <div className="between small">
          <b>{text.stepOf(steps[current]?.title, current + 1, steps.length)}</b>
          {next !== undefined && <span className="muted">{text.nextStep(next.title)}</span>}
        </div>
        <div className="track bar-4">
          <Segment tone="accent" startPercent={0} widthPercent={((current + 0.5) / steps.length) * 100} />
        </div>
      </div>
    </>
  )
}
