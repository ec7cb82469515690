import type { ReactNode } from 'react'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type CalloutKind = 'neutral' | 'info' | 'warn' | 'bad'

const ICONS: Record<CalloutKind, IconName> = { neutral: 'info', info: 'info', warn: 'warning', bad: 'octagon' }

/** A remark inside a card. */
export function Callout({
  kind = 'neutral',
  icon,
  children,
}: {
  kind?: CalloutKind
  icon?: IconName
  children: ReactNode
}) {
  return (
    <div className={classNames('callout', kind !== 'neutral' && kind)}>
      <Icon name={icon ?? ICONS[kind]} />
      <span>{children}</span>
    </div>
  )
}
