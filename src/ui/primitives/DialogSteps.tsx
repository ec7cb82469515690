import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type DialogStep = {
  key: string
  state: 'ahead' | 'now' | 'done' | 'bad'
  title: ReactNode
  /** At the right: a time, `2 of 3`. */
  note?: ReactNode
  /** Below: a hash, a reason, a button. */
  more?: ReactNode
  /** In place of the spinner while `now`. */
  icon?: IconName
}

const ICONS: Record<DialogStep['state'], IconName> = {
  ahead: 'circle',
  now: 'spinner',
  done: 'checkCircle',
  bad: 'closeCircle',
}

/** What a transaction goes through, top to bottom. */
export function DialogSteps({ steps }: { steps: readonly DialogStep[] }) {
  return (
    <ol className="flow">
      {steps.map((step) => (
        <li
          key={step.key}
          className={step.state === 'ahead' ? undefined : step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <Icon name={step.icon ?? ICONS[step.state]} size={18} />
          <span>{step.title}</span>
          <span className="small muted num">{step.note}</span>
          {step.more !== undefined && <span className="more">{step.more}</span>}
        </li>
      ))}
    </ol>
  )
}
