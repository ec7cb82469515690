import { formatMilliHours } from '../../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../../domain/format/formatRatio.ts'
import type { CurrentDivision } from '../../../features/compute/useCurrentDivision.ts'
import { useMessages } from '../../../ui/language/useMessages.ts'
import { StatTile } from '../../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../../ui/primitives/StatTiles.tsx'
import { overviewMessages } from './overviewMessages.ts'

const UNKNOWN = '–'

export type OverviewFiguresProps = {
  /** Null before the first epoch; undefined until it has been read. */
  division?: CurrentDivision | null
  /** Null or undefined until it has been read. */
  governance?: { holderCount: number; delegateCount: number } | null
}

/** Compute and votes in four figures. What isn't known yet keeps its place. */
export function OverviewFigures({ division, governance }: OverviewFiguresProps) {
  const text = useMessages(overviewMessages)
  const [largest] = division?.division.shares ?? []
  const noEpoch = division === null ? text.noEpoch : ''
  return (
    <StatTiles steady>
      <StatTile
        label={division == null ? text.capacity : text.capacityOf(division.className)}
        value={division == null ? UNKNOWN : formatMilliHours(division.capacityMilliHours, { maximumFractionDigits: 0 })}
        note={division == null ? noEpoch : text.inEpoch(division.epoch.toString())}
      />
      <StatTile
        label={text.largestRecipient}
        value={
          largest === undefined || division == null
            ? UNKNOWN
            : formatRatio(largest.milliHours, division.capacityMilliHours)
        }
        note={largest?.parent.name ?? noEpoch}
      />
      <StatTile
        label={text.half}
        value={division == null ? UNKNOWN : division.division.holdersOfHalf}
        note={division == null ? noEpoch : text.halfNote(division.division.shares.length)}
      />
      <StatTile
        label={text.holders}
        value={governance == null ? UNKNOWN : governance.holderCount}
        note={governance == null ? '' : text.holdersNote(governance.delegateCount)}
      />
    </StatTiles>
  )
}
