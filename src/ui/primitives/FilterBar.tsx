import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Button } from './Button.tsx'
import { moreMessages } from './moreMessages.ts'

const FilterSheet = lazy(async () => ({ default: (await import('./FilterSheet.tsx')).FilterSheet }))

export type FilterBarProps = {
  /** The filters: in a row, on a phone in a sheet behind one button. */
  children: ReactNode
  /** How many of them filter something; said on the phone's button. */
  active?: number
  /** Stays in the row on a phone too. */
  search?: ReactNode
  result?: ReactNode
}

/** Filters in a row, the number of results at the right. */
export function FilterBar({ children, active = 0, search, result }: FilterBarProps) {
  const text = useMessages(moreMessages)
  const [open, setOpen] = useState(false)
  // Loaded at the first opening, and kept so that the sheet can give the focus back.
  const [wanted, setWanted] = useState(false)
  const show = () => {
    setWanted(true)
    setOpen(true)
  }
  return (
    <div className="filters">
      <div className="filter-row">{children}</div>
      <span className="filter-button">
        <Button icon="filter" aria-haspopup="dialog" onClick={show}>
          {active === 0 ? text.filters : text.activeFilters(active)}
        </Button>
      </span>
      {search}
      {result !== undefined && (
        <span className="push small muted num" role="status">
          {result}
        </span>
      )}
      {wanted && (
        <Suspense fallback={null}>
          <FilterSheet open={open} onClose={() => setOpen(false)} result={result}>
            {children}
          </FilterSheet>
        </Suspense>
      )}
    </div>
  )
}
