import type { VotingPower } from '../../data/voting/votingPowerQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { formatCompact } from '../../domain/format/formatCompact.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { Ledger } from './Ledger.tsx'
import { messages } from './messages.ts'

export type DelegateVoteProps = { power: VotingPower; powerCapBps: number; isPending: boolean }

const figure = (valueWei: bigint) => formatAmount(valueWei, 18, { maximumFractionDigits: 0 })

/** What a vote with delegated votes counts for: past votes − taken back − above the cap, as sum and as bar. */
export function DelegateVote({ power, powerCapBps, isPending }: DelegateVoteProps) {
  const text = useMessages(messages)
  const { language } = useLanguage()
  const { pastVotes, takenBack, aboveCap, counts } = power.counted
  return (
    <div className="stack tight">
      <Ledger
        lines={[
          { key: 'past', label: isPending ? text.votesNow : text.pastVotes, valueWei: pastVotes },
          { key: 'taken', label: text.takenBack, valueWei: takenBack, subtract: true },
          { key: 'above', label: text.aboveCap(formatShareBps(powerCapBps)), valueWei: aboveCap, subtract: true },
        ]}
        total={{ label: text.countsFor, valueWei: counts }}
      />
      <LedgerBar
        parts={[
          { value: counts, tone: 'main' },
          { value: aboveCap, tone: 'main', fill: 'hatch' },
          { value: takenBack, tone: 'context', fill: 'outline' },
        ]}
        limit={{
          value: power.capWei - power.ballot.ownWei,
          label: text.cap(formatCompact(power.capWei, 18, language)),
        }}
        withZero
        sentence={text.ledgerSentence(figure(counts), figure(aboveCap), figure(takenBack))}
      />
      {counts === 0n && pastVotes > 0n ? (
        <Callout kind="info">{text.allTaken}</Callout>
      ) : (
        aboveCap > 0n && <Callout kind="info">{text.canTake(figure(aboveCap))}</Callout>
      )}
    </div>
  )
}
