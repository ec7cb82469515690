import type { MySupportFacts } from '../../data/rounds/mySupportQuery.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { formatVotes } from './formatVotes.ts'
import { roundMessages } from './roundMessages.tsx'
import type { Round } from './useRound.ts'

export type SupportLedgerProps = {
  facts: MySupportFacts
  rules: Round['rules']
  /** What the draft gives in all, in votes (wei). */
  total: bigint
}

/** Votes at supportStart, what of them may be given, and what the draft leaves: in the order of the contract's formula. */
export function SupportLedger({ facts, rules, total }: SupportLedgerProps) {
  const text = useMessages(roundMessages)
  const budget = facts.budget ?? 0n
  const pastVotes = facts.pastVotes ?? 0n
  const above = pastVotes - budget
  return (
    <dl className="round-ledger">
      <div className="between">
        <dt>{text.pastVotes}</dt>
        <dd className="num">{formatVotes(pastVotes, 2)}</dd>
      </div>
      {above > 0n && (
        <div className="between">
          <dt>{text.aboveLimit(formatVotes(rules?.maxSupport ?? 0n))}</dt>
          <dd className="num">−{formatVotes(above, 2)}</dd>
        </div>
      )}
      <div className="between total">
        <dt>{text.mayGive}</dt>
        <dd className="num">{formatVotes(budget, 2)}</dd>
      </div>
      <div className="between">
        <dt>{text.left}</dt>
        <dd className="num">{total > budget ? '0' : formatVotes(budget - total, 2)}</dd>
      </div>
    </dl>
  )
}
