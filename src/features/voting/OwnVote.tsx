import { overrideEffect } from '../../data/voting/overrideEffect.ts'
import type { VotingPower } from '../../data/voting/votingPowerQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { VoteAmount } from './Ledger.tsx'
import { messages } from './messages.ts'

const CHIP = { For: 'for', Against: 'against', Abstain: 'abstain' } as const
const figure = (valueWei: bigint) => formatAmount(valueWei, 18, { maximumFractionDigits: 0 })

/** For a delegator: what the delegate voted with these tokens, and what an own vote adds and takes off theirs. */
export function OwnVote({ power }: { power: VotingPower }) {
  const text = useMessages(messages)
  const { delegate } = power
  const { adds, takesOff } = overrideEffect(power)
  const support = delegate?.ballot.support ?? null
  return (
    <div className="stack tight">
      <div className="ledger">
        <div>
          <span>{text.yourBalance}</span>
          <VoteAmount valueWei={power.balanceWei} />
        </div>
        <div className="ledger-row">
          {delegate === null ? (
            <span>{text.noDelegate}</span>
          ) : (
            <>
              <span className="row">
                {text.countedBy} <AddressLabel address={delegate.address} to={`/delegates/${delegate.address}`} />
              </span>
              {support === null ? (
                <span className="muted">{text.notVotedYet}</span>
              ) : (
                <Chip kind={CHIP[support]}>{text.sides[support]}</Chip>
              )}
            </>
          )}
        </div>
        <div className="total">
          <span>{text.ifYourself}</span>
          <span>
            <VoteAmount valueWei={adds} /> <span className="muted ledger-unit">PLEN</span>
          </span>
        </div>
      </div>
      <Callout kind="info">
        {delegate === null
          ? text.undelegated
          : support === null
            ? text.delegateNotVoted
            : takesOff === 0n
              ? text.takesNothing(figure(adds))
              : text.takesOff(figure(adds), figure(takesOff))}
      </Callout>
    </div>
  )
}
