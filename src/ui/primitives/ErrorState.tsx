import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type ErrorStateProps = {
  /** By what the reader can do: try again, mend a setting, or not trust the page. */
  reaction: 'retry' | 'misconfigured' | 'integrity'
  title: ReactNode
  /** What failed, and what is kept. */
  children?: ReactNode
  /** One action, perhaps a quiet second one. */
  actions?: ReactNode
}

const ICONS: Record<ErrorStateProps['reaction'], IconName> = {
  retry: 'unplugged',
  misconfigured: 'settings',
  integrity: 'octagon',
}

export function ErrorState({ reaction, title, children, actions }: ErrorStateProps) {
  return (
    <div className="empty failed" role="alert">
      <h3>
        <Icon name={ICONS[reaction]} size={18} />
        {title}
      </h3>
      {children !== undefined && <div className="why">{children}</div>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}
