import { countedMilliHours, leaseState } from '../../domain/compute/leaseState.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Flop } from '../../ui/primitives/Flop.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { leaseMessages } from './leaseMessages.ts'
import type { ShownLease } from './useLease.ts'

/** Hours leased and used, FLOP, and what went back. */
export function LeaseTiles({ shown: { lease, now } }: { shown: ShownLease }) {
  const text = useMessages(leaseMessages)
  const state = leaseState(lease, now)
  const counted = countedMilliHours(lease, now)
  const used = counted ?? lease.usedMilliHours
  const ended = state === 'Refused' || state === 'Reclaimed'
  const usedNote = ended
    ? text.usedNotes.nothing
    : state === 'Disputed'
      ? text.usedOf(formatMilliHours(lease.usedMilliHours ?? 0n))
      : state === 'Expired'
        ? text.usedNotes.whole
        : used === null
          ? text.usedNotes.open
          : text.usedNotes.reported
  const returned = ended ? lease.milliHours : lease.returnedMilliHours
  const returnedNote = ended
    ? text.returnedNotes.all
    : returned === null
      ? text.returnedNotes.open
      : returned === 0n && lease.usedMilliHours !== lease.milliHours
        ? text.returnedNotes.ended
        : text.returnedNotes.settled
  return (
    <StatTiles>
      <StatTile
        label={text.leased}
        value={formatMilliHours(lease.milliHours)}
        note={text.leasedNote(formatRatio(lease.milliHours, lease.allocation.milliHours))}
      />
      <StatTile label={text.used} value={used === null ? '–' : formatMilliHours(used)} note={usedNote} />
      <StatTile
        label={text.flop}
        value={<Flop flop={lease.flop} />}
        note={text.flopNote(<Flop flop={lease.project.flop} />)}
      />
      <StatTile
        label={text.returned}
        value={returned === null ? '–' : formatMilliHours(returned)}
        note={returnedNote}
      />
    </StatTiles>
  )
}
