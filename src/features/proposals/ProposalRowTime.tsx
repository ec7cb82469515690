import type { ReactNode } from 'react'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import { EXPIRY_SECONDS } from '../../domain/governor/proposalState.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Time } from '../../ui/primitives/Time.tsx'
import { rowMessages } from './rowMessages.ts'

/** Right end of a row: the time that matters next, or when it ended. */
export function ProposalRowTime({ view }: { view: GovernorView }) {
  const text = useMessages(rowMessages)
  const now = useNow()
  const { proposal, state } = view
  switch (state) {
    case null:
      return <span className="when" />
    case 'Pending':
      return <When label={text.opensIn} at={proposal.snapshotTimestamp} show="remaining" />
    case 'Active':
      return <When label={text.closesIn} at={proposal.deadline} show="remaining" />
    case 'Succeeded':
      return <When label={text.queueBy} at={proposal.deadline + EXPIRY_SECONDS} show="remaining" />
    case 'Queued': {
      const eta = proposal.etaSeconds ?? 0n
      return now !== null && now >= eta ? (
        <When label={text.executable} at={eta + EXPIRY_SECONDS} show="remaining" />
      ) : (
        <When label={text.executableIn} at={eta} show="remaining" />
      )
    }
    case 'Executed':
      return <When label={text.executed} at={proposal.executedTimestamp ?? proposal.deadline} show="date" />
    case 'Canceled':
      return <When label={text.canceled} at={proposal.canceledTimestamp ?? proposal.deadline} show="date" />
    default:
      return <When label={text.ended} at={proposal.deadline} show="date" />
  }
}

function When({ label, at, show }: { label: ReactNode; at: bigint; show: 'remaining' | 'date' }) {
  return (
    <span className="when">
      {label}{' '}
      <b>
        <Time at={at} show={show} />
      </b>
    </span>
  )
}
