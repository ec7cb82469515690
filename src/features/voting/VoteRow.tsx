import type { Ballot } from '../../data/voting/ballotFields.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { messages } from './messages.ts'

const CHIP = { For: 'for', Against: 'against', Abstain: 'abstain' } as const
const figure = (valueWei: bigint) => formatAmount(valueWei, 18, { maximumFractionDigits: 0 })

/** One vote: who, which side, what it counts for of what was cast, and the reason. */
export function VoteRow({ ballot, isYou }: { ballot: Ballot; isYou: boolean }) {
  const text = useMessages(messages)
  const { weight, castWeight } = ballot
  const isReduced = weight < castWeight
  return (
    <div className="vote-row">
      <span className="row">
        <AddressLabel address={ballot.voter} name={ballot.voterName} isYou={isYou} to={`/delegates/${ballot.voter}`} />
        {ballot.kind === 'Override' && <Chip>{text.ownTokens}</Chip>}
      </span>
      <Chip kind={CHIP[ballot.support]}>{text.sides[ballot.support]}</Chip>
      <span className="weight">
        <b title={formatAmount(weight, 18)}>{figure(weight)}</b>
        {isReduced && <span className="micro">{text.castOf(figure(castWeight))}</span>}
      </span>
      {ballot.reason !== '' && (
        <span className="why">
          <HiddenText text={ballot.reason} />
        </span>
      )}
      {isReduced && (
        <span className="bar-cell">
          <LedgerBar
            parts={[
              { value: weight, tone: CHIP[ballot.support] },
              { value: castWeight - weight, tone: CHIP[ballot.support], fill: 'outline' },
            ]}
            height={4}
            sentence={text.barSentence(figure(weight), figure(castWeight))}
          />
        </span>
      )}
    </div>
  )
}
