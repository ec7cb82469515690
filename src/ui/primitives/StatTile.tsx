import type { ReactNode } from 'react'

export type StatTileProps = {
  label: ReactNode
  /** The figure, formatted; a unit is better off in the note. */
  value: ReactNode
  /** The comparison that gives the figure meaning; `<b>` for figures in it. */
  note?: ReactNode
  /** A check found that this figure is wrong: it is struck through. */
  stale?: boolean
}

export function StatTile({ label, value, note, stale = false }: StatTileProps) {
  return (
    <div className="tile">
      <dt className="label">{label}</dt>
      <dd className="value">{stale ? <s className="stale">{value}</s> : value}</dd>
      <dd className="note">{note}</dd>
    </div>
  )
}
