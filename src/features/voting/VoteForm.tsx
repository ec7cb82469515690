import { type ReactNode, useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { VoteSupport } from '../../data/voting/votingPowerQuery.ts'
import { formatAmount } from '../../domain/format/formatAmount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { TextField } from '../../ui/primitives/TextField.tsx'
import { type VoteChoice, VoteChoices } from '../../ui/primitives/VoteChoices.tsx'
import { castVote } from './castVote.ts'
import { messages } from './messages.ts'

const SUPPORTS: Record<VoteChoice, VoteSupport> = { for: 'For', against: 'Against', abstain: 'Abstain' }

export type VoteFormProps = {
  proposalId: bigint
  as: 'delegate' | 'own'
  /** What the vote counts for as things stand, in wei. */
  countsWei: bigint
  /** Stands between the choice and the button, e.g. a remark on what follows. */
  children?: ReactNode
}

/** Choice, public reason, and the way to the wallet. What was typed stays until the vote is mined. */
export function VoteForm({ proposalId, as, countsWei, children }: VoteFormProps) {
  const text = useMessages(messages)
  const config = useConfig()
  const [choice, setChoice] = useState<VoteChoice | null>(null)
  const [reason, setReason] = useState('')
  const review = () => {
    if (choice === null) return
    const support = SUPPORTS[choice]
    void castVote(config, {
      proposalId,
      support,
      reason,
      as,
      title: text.voteTitle[support],
      summary: text.voteSummary(formatAmount(countsWei, 18, { maximumFractionDigits: 2 })),
      onMined: () => {
        setChoice(null)
        setReason('')
      },
    })
  }
  return (
    <div className="stack tight">
      <VoteChoices value={choice} onChange={setChoice} />
      {children}
      <TextField
        label={<span className="visually-hidden">{text.reasonLabel}</span>}
        placeholder={text.reason}
        value={reason}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button kind="primary" wide tall disabled={choice === null} onClick={review}>
        {choice === null ? text.chooseFirst : text.review}
      </Button>
    </div>
  )
}
