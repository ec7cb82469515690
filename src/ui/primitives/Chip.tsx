import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type ChipKind =
  | 'neutral'
  | 'plain'
  | 'open'
  | 'allowed'
  | 'denied'
  | 'pending'
  | 'for'
  | 'against'
  | 'abstain'
  | 'code'

export type ChipProps = { kind?: ChipKind; icon?: IconName; title?: string; children: ReactNode }

/** A short label. `allowed`, `denied` and `pending` need an icon: verdicts never rest on colour alone. */
export function Chip({ kind = 'neutral', icon, title, children }: ChipProps) {
  return (
    <span className={classNames('chip', kind !== 'neutral' && kind)} title={title}>
      {icon !== undefined && <Icon name={icon} size={13} />}
      {children}
    </span>
  )
}
