import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { BoundList } from './BoundList.tsx'
import { formatVotes } from './formatVotes.ts'
import type { Round } from './useRound.ts'
import { EXTRA, type RoundDivision } from './useRoundDivision.ts'
import { waterMessages } from './waterMessages.ts'

const PLEN = 10n ** 18n

/** What bound each request of a round (request, cap or level), and what more votes for it alone would have given. */
export function BoundCard({ divided, source }: { divided: RoundDivision; source: Source }) {
  const text = useMessages(waterMessages)
  const { round, rows, extra, setExtra } = divided
  const { terms } = round
  if (rows.length === 0) return null
  return (
    <Card>
      <CardHeader
        title={text.boundTitle}
        sentence={text.moreQuestion}
        tools={
          <Segmented
            label={text.moreLabel}
            value={extra}
            onChange={setExtra}
            options={EXTRA.map((value) => ({ value, label: `+${formatVotes(BigInt(value) * PLEN)}` }))}
          />
        }
      />
      <div className="body">
        <BoundList
          rows={rows}
          cap={text.capOf(formatMilliHours(terms.capMilliHours), formatShareBps(capShareBps(terms)))}
          minimum={text.minimumOf(formatVotes(terms.minSupport))}
        />
      </div>
      <Provenance source={{ ...source, kind: 'browser' }} />
    </Card>
  )
}

const capShareBps = ({ capMilliHours, capacityMilliHours }: Round['terms']) =>
  capacityMilliHours === 0n ? 0n : (capMilliHours * 10_000n + capacityMilliHours - 1n) / capacityMilliHours
