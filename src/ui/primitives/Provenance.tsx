import type { ReactNode } from 'react'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../language/useMessages.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './iconPaths.ts'
import { messages } from './messages.ts'

export type ProvenanceSource = {
  kind: 'subgraph' | 'chain' | 'browser' | 'file'
  blockNumber?: bigint | null
}

export type ProvenanceProps = {
  source: ProvenanceSource
  /** What exactly was read, e.g. `governor.countedVotes`; stands before the source. */
  what?: ReactNode
  /** At the right: one link or button (Recompute here, Verify, Inputs). */
  action?: ReactNode
  /** Result of a check in this browser. */
  check?: { matches: boolean; blockNumber: bigint }
}

const ICONS: Record<ProvenanceSource['kind'], IconName> = {
  subgraph: 'database',
  chain: 'link',
  browser: 'compute',
  file: 'file',
}

/** Last line of a card: where its figures come from. A card without one is not finished. */
export function Provenance({ source, what, action, check }: ProvenanceProps) {
  const text = useMessages(messages)
  const block = source.blockNumber == null ? null : text.block(groupDigits(source.blockNumber.toString()))
  return (
    <p className="source">
      <span className="mark">
        <Icon name={ICONS[source.kind]} size={13} />
      </span>
      <span>
        {what !== undefined && (
          <>
            {what}
            {text.comma}
          </>
        )}
        {text.sources[source.kind]}
        {block !== null && text.comma + block}
        {check !== undefined && (
          <span className={check.matches ? 'tick yes' : 'tick differs'}>
            <Icon name={check.matches ? 'check' : 'warning'} size={13} />
            {check.matches
              ? text.matches(groupDigits(check.blockNumber.toString()))
              : text.differs(groupDigits(check.blockNumber.toString()))}
          </span>
        )}
      </span>
      {action !== undefined && <span className="right">{action}</span>}
    </p>
  )
}
