import { useMemo } from 'react'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { divideRound } from '../../domain/waterLevel/divideRound.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { formatVotes } from './formatVotes.ts'
import { roundMessages } from './roundMessages.tsx'
import type { Round } from './useRound.ts'

/** What there is, what is asked for, what supports it, and what is given. */
export function RoundTiles({ round }: { round: Round }) {
  const text = useMessages(roundMessages)
  const { terms, requests, settlement } = round
  const division = useMemo(() => divideRound(requests, terms), [requests, terms])
  const free = terms.capacityMilliHours - terms.grantedMilliHours
  const asked = requests.reduce((sum, { milliHours }) => sum + milliHours, 0n)
  const support = requests.reduce((sum, request) => sum + request.support, 0n)
  const divided = settlement?.milliHours ?? division.dividedMilliHours
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  return (
    <StatTiles>
      <StatTile
        label={text.free}
        value={hours(free)}
        note={text.freeNote(hours(terms.capacityMilliHours), hours(terms.grantedMilliHours))}
      />
      <StatTile label={text.asked} value={hours(asked)} note={text.askedNote(formatRatio(asked, free, 0))} />
      <StatTile
        label={text.support}
        value={formatVotes(support)}
        note={round.rules === null ? text.supportLater : text.supportNote(formatVotes(round.rules.minSupport))}
      />
      <StatTile
        label={settlement === null ? text.wouldGive : text.gave}
        value={hours(divided)}
        note={text.gaveNote(formatRatio(divided, free))}
      />
    </StatTiles>
  )
}
