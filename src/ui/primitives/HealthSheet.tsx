import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { Dialog } from './Dialog.tsx'
import type { HealthState } from './HealthChip.tsx'
import { messages } from './messages.ts'

export type HealthRow = {
  key: string
  state: HealthState
  name: ReactNode
  /** Block, drift, latency. */
  value: ReactNode
  note?: ReactNode
}

export type HealthSheetProps = {
  open: boolean
  onClose: () => void
  /** What the page reads from now, in one sentence. */
  summary: ReactNode
  /** Indexer, chain head, each endpoint. */
  rows: readonly HealthRow[]
  actions?: ReactNode
}

/** Sources, drift and endpoints. */
export function HealthSheet({ open, onClose, summary, rows, actions }: HealthSheetProps) {
  const text = useMessages(messages)
  return (
    <Dialog open={open} onClose={onClose} title={text.dataHealth} {...(actions !== undefined && { actions })}>
      <p className="dialog-text">{summary}</p>
      <ul className="health-rows">
        {rows.map((row) => (
          <li key={row.key} className={`health-row ${row.state}`}>
            <i className="dot" aria-hidden="true" />
            <span className="name">{row.name}</span>
            <span className="num">{row.value}</span>
            {row.note !== undefined && <span className="note">{row.note}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
