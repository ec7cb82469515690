import type { BacktestReport } from '../../domain/policy/backtestReport.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { messages } from './messages.ts'
import { shareText } from './shareText.ts'
import { mostDenied } from './useFinding.ts'
import { useNames } from './useNames.ts'

/** The report in four figures. */
export function BacktestTiles({ report }: { report: BacktestReport }) {
  const text = useMessages(messages)
  const { recipient } = useNames()
  const { judged, deniedThen, newlyDenied, newlyAllowed, byRecipient } = report
  const hours = (milliHours: bigint) => formatMilliHours(milliHours, { maximumFractionDigits: 0 })
  const count = (requests: number) => text.requests(groupDigits(requests.toString()), requests === 1)
  const most = mostDenied(report)
  const touched = byRecipient.filter((row) => row.newlyDenied.requests + row.newlyAllowed.requests > 0).length
  return (
    <StatTiles inCard>
      <StatTile
        label={text.newlyDenied}
        value={hours(newlyDenied.milliHours)}
        note={
          newlyDenied.requests === 0
            ? text.nothing
            : text.ofAllowed(
                shareText(newlyDenied.milliHours, judged.milliHours - deniedThen.milliHours),
                count(newlyDenied.requests),
              )
        }
      />
      <StatTile
        label={text.newlyAllowed}
        value={hours(newlyAllowed.milliHours)}
        note={
          newlyAllowed.requests === 0
            ? text.nothing
            : text.ofDenied(shareText(newlyAllowed.milliHours, deniedThen.milliHours), count(newlyAllowed.requests))
        }
      />
      <StatTile
        label={text.changed}
        value={groupDigits(report.changes.length.toString())}
        note={`${text.ofJudged(groupDigits(judged.requests.toString()))}; ${text.recipientsTouched(touched)}`}
      />
      <StatTile
        label={text.hitMost}
        value={most === null ? '–' : formatRatio(most.milliHours, newlyDenied.milliHours, 0)}
        note={most === null ? text.nobody : <HiddenText text={recipient(most.recipientId)} />}
      />
    </StatTiles>
  )
}
