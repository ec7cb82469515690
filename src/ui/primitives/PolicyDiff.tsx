import type { ReactNode } from 'react'
import { useMessages } from '../language/useMessages.ts'
import { classNames } from './classNames.ts'
import { Icon } from './Icon.tsx'
import { moreMessages } from './moreMessages.ts'

/** `mixed`: a set lost some members and won others. */
export type PolicyDirection = 'looser' | 'tighter' | 'mixed' | 'unchanged'

export type PolicyDiffRow = {
  key: string
  rule: ReactNode
  inForce: ReactNode
  proposed: ReactNode
  direction: PolicyDirection
}

export type PolicyDiffProps = {
  rows: readonly PolicyDiffRow[]
  /** Heads of the two value columns, e.g. `In force, v3`. */
  inForceHead?: ReactNode
  proposedHead?: ReactNode
  caption: string
}

/** Rules in force against rules proposed; changed rows first, on the accent tint. */
export function PolicyDiff({ rows, inForceHead, proposedHead, caption }: PolicyDiffProps) {
  const text = useMessages(moreMessages)
  const ordered = [...rows].sort(
    (one, two) => Number(one.direction === 'unchanged') - Number(two.direction === 'unchanged'),
  )
  return (
    <table className="table diff stackable">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.rule}</th>
          <th scope="col" className="n">
            {inForceHead ?? text.inForce}
          </th>
          <th scope="col" className="n">
            {proposedHead ?? text.proposed}
          </th>
          <th scope="col">{text.direction}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => (
          <tr key={row.key} className={classNames(row.direction !== 'unchanged' && 'changed')}>
            <th scope="row" className="first">
              {row.rule}
            </th>
            <td className="n was second-row">
              <span className="narrow-inline">{text.inForceLead} </span>
              {row.inForce}
            </td>
            <td className="n will end second-row">
              <span className="narrow-inline">{text.proposedLead} </span>
              {row.proposed}
            </td>
            <td className="first end">
              <DirectionMark direction={row.direction} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Icon and word for which way a rule moves. */
function DirectionMark({ direction }: { direction: PolicyDirection }) {
  const text = useMessages(moreMessages)
  const look = { looser: 'loose', tighter: 'tight', mixed: 'loose', unchanged: 'same' }[direction]
  return (
    <span className={`dir ${look}`}>
      {direction !== 'unchanged' && <Icon name={direction === 'tighter' ? 'lock' : 'unlock'} size={13} />}
      {text.directions[direction]}
    </span>
  )
}
