import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { Ballot } from '../../data/voting/ballotFields.ts'
import type { VoteSupport } from '../../data/voting/votingPowerQuery.ts'
import type { Hex } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Ledger } from './Ledger.tsx'
import { messages } from './messages.ts'
import { saveReceipt } from './saveReceipt.ts'

const CHIP = { For: 'for', Against: 'against', Abstain: 'abstain' } as const

export type RecordedVoteProps = {
  proposal: Hex
  kind: 'delegate' | 'own'
  /** The indexer's record; null until it has it. */
  ballot: Ballot | null
  support: VoteSupport | null
  /** What the governor says that it counts for now. */
  countsWei: bigint
}

/** A vote that was cast: side, reason, what was taken off it since, and the receipt. */
export function RecordedVote({ proposal, kind, ballot, support, countsWei }: RecordedVoteProps) {
  const text = useMessages(messages)
  const config = useConfig()
  const [result, setResult] = useState<'none' | 'busy' | 'failed'>('none')
  const side = support ?? ballot?.support ?? null
  const cast = ballot?.castWeight ?? countsWei
  const save = () => {
    if (ballot === null) return
    setResult('busy')
    saveReceipt(config, proposal, ballot).then(
      () => setResult('none'),
      () => setResult('failed'),
    )
  }
  return (
    <div className="stack tight">
      <div className="between">
        {side !== null && (
          <Chip kind={CHIP[side]} icon="check">
            {text.youVoted[side]}
          </Chip>
        )}
        <span className="small muted">{kind === 'own' ? text.ownTokens : text.asDelegate}</span>
      </div>
      {ballot !== null && ballot.reason !== '' && (
        <p className="small second">
          “<HiddenText text={ballot.reason} />”
        </p>
      )}
      <Ledger
        lines={[
          { key: 'cast', label: text.castFor, valueWei: cast },
          { key: 'since', label: text.since, valueWei: cast > countsWei ? cast - countsWei : 0n, subtract: true },
        ]}
        total={{ label: text.countsNow, valueWei: countsWei }}
      />
      <Button wide icon="download" disabled={ballot === null} busy={result === 'busy'} onClick={save}>
        {text.receipt}
      </Button>
      {ballot === null && <p className="small muted">{text.receiptWaits}</p>}
      {result === 'failed' && (
        <p className="small" role="alert">
          {text.receiptFailed}
        </p>
      )}
    </div>
  )
}
