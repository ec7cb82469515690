import type { ReactNode } from 'react'

export type EmptyStateProps = { title: ReactNode; children?: ReactNode; actions?: ReactNode }

/** Why there is nothing, and where the nearest data is. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      <h3>{title}</h3>
      {children !== undefined && <p>{children}</p>}
      {actions !== undefined && <div className="row">{actions}</div>}
    </div>
  )
}
