import { formatMilliHours } from '../../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../../domain/format/formatRatio.ts'
import { useCurrentDivision } from '../../../features/compute/useCurrentDivision.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { StatTile } from '../../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../../ui/primitives/StatTiles.tsx'
import { overviewMessages } from './overviewMessages.ts'
import { useLargestDelegates } from './useLargestDelegates.ts'

/** Compute and votes in four figures. */
export function OverviewTiles() {
  const text = useMessages(overviewMessages)
  const power = useLargestDelegates()
  const compute = useCurrentDivision()
  const governance = power.kind === 'ready' ? power.data.governance : null
  const division = compute.kind === 'ready' ? compute.data : null
  const [largest] = division?.division.shares ?? []
  return (
    <StatTiles>
      <StatTile
        label={division === null ? text.capacity : text.capacityOf(division.className)}
        value={division === null ? '–' : formatMilliHours(division.capacityMilliHours, { maximumFractionDigits: 0 })}
        note={division === null ? text.noEpoch : text.inEpoch(division.epoch.toString())}
      />
      <StatTile
        label={text.largestRecipient}
        value={
          largest === undefined || division === null
            ? '–'
            : formatRatio(largest.milliHours, division.capacityMilliHours)
        }
        note={largest?.parent.name ?? text.noEpoch}
      />
      <StatTile
        label={text.half}
        value={division === null ? '–' : division.division.holdersOfHalf}
        note={division === null ? text.noEpoch : text.halfNote(division.division.shares.length)}
      />
      <StatTile
        label={text.holders}
        value={governance === null ? '–' : governance.holderCount}
        note={governance === null ? '' : text.holdersNote(governance.delegateCount)}
      />
    </StatTiles>
  )
}
