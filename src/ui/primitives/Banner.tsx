import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'

export type BannerKind = 'info' | 'warn' | 'bad'

const ICONS: Record<BannerKind, IconName> = { info: 'info', warn: 'warning', bad: 'octagon' }

/** Full width under the top bar, at most one. `bad` is announced at once. */
export function Banner({ kind, children, actions }: { kind: BannerKind; children: ReactNode; actions?: ReactNode }) {
  return (
    <div className={`banner ${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <Icon name={ICONS[kind]} size={18} />
      <span>{children}</span>
      {actions !== undefined && <span className="acts">{actions}</span>}
    </div>
  )
}
