import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Bound } from '../../domain/waterLevel/divideRound.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { formatVotes } from './formatVotes.ts'
import { waterMessages } from './waterMessages.ts'

export type BoundRow = {
  recipientId: bigint
  name: string
  askedMilliHours: bigint
  /** Votes (wei). */
  supportWei: bigint
  /** What grants gave to its organisation before. */
  grantedMilliHours: bigint
  milliHours: bigint
  bound: Bound
  /** What more votes would add; null when that is not computed. */
  moreMilliHours: bigint | null
}

export type BoundListProps = {
  rows: readonly BoundRow[]
  /** The cap and the least support in words. */
  cap: string
  minimum: string
}

/** For each recipient: what it gets, what kept it from more, and what more votes would have given. */
export function BoundList({ rows, cap, minimum }: BoundListProps) {
  const text = useMessages(waterMessages)
  const why = (row: BoundRow): string => {
    switch (row.bound) {
      case 'withdrawn':
        return text.why.withdrawn
      case 'support':
        return text.why.support(formatVotes(row.supportWei), minimum)
      case 'request':
        return text.why.request
      case 'cap':
        return text.why.cap(cap, formatMilliHours(row.grantedMilliHours))
      case 'level':
        return text.why.level(formatMilliHours(row.askedMilliHours - row.milliHours, { maximumFractionDigits: 0 }))
    }
  }
  return (
    <ol className="bound-list">
      {rows.map((row, index) => (
        <li key={row.recipientId.toString()}>
          <span className="number num">{index + 1}</span>
          <span className="name">
            <Link to={`/compute/recipients/${row.recipientId}`}>
              <HiddenText text={row.name} />
            </Link>
          </span>
          <span className="why">{why(row)}</span>
          <span className="hours num">
            <b>{formatMilliHours(row.milliHours, { maximumFractionDigits: 0 })}</b>{' '}
            <span className="muted">
              {text.ofAsked(formatMilliHours(row.askedMilliHours, { maximumFractionDigits: 0 }))}
            </span>
          </span>
          <span className="more num">
            {row.moreMilliHours !== null && text.moreGives(formatMilliHours(row.moreMilliHours, { sign: 'always' }))}
          </span>
        </li>
      ))}
    </ol>
  )
}
