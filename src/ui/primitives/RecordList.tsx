import type { ReactNode } from 'react'
import './recordList.css'

export type RecordEntry = { key: string; name: ReactNode; value: ReactNode }

/** Facts on record: name and value in a row, ruled between. */
export function RecordList({ entries }: { entries: readonly RecordEntry[] }) {
  return (
    <dl className="record-list">
      {entries.map(({ key, name, value }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
