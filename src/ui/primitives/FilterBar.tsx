import type { ReactNode } from 'react'

/** Filters in a row, the number of results at the right. */
export function FilterBar({ children, result }: { children: ReactNode; result?: ReactNode }) {
  return (
    <div className="filters">
      {children}
      {result !== undefined && (
        <span className="push small muted num" role="status">
          {result}
        </span>
      )}
    </div>
  )
}
