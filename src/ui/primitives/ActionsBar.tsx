import type { ReactNode } from 'react'

/** Foot of a form: going back at the left, going on (`end`) at the right. */
export function ActionsBar({ children, end }: { children?: ReactNode; end?: ReactNode }) {
  return (
    <div className="actions-bar">
      {children}
      {end !== undefined && <span className="push">{end}</span>}
    </div>
  )
}
