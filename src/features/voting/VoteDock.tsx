import { useQuery } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import { overrideEffect } from '../../data/voting/overrideEffect.ts'
import { voteSituation } from '../../data/voting/voteSituation.ts'
import { votingPowerQueryOptions } from '../../data/voting/votingPowerQuery.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { navigate } from '../../ui/router/navigate.ts'
import { VoteAmount } from './Ledger.tsx'
import { messages } from './messages.ts'

/** On a phone the vote is far down: a bar above the tabs says what it counts for and leads there. */
export function VoteDock({ view }: { view: GovernorView }) {
  const text = useMessages(messages)
  const config = useConfig()
  const { address } = useAccount()
  const { proposalId, snapshotTimestamp } = view.proposal
  const power = useQuery({
    ...votingPowerQueryOptions(config, { proposalId, account: address ?? '0x', snapshotTimestamp }),
    enabled: address !== null,
  }).data?.data
  if (power === undefined) return null
  const first = voteSituation(power, view.state).canCast[0]
  if (first === undefined) return null
  const goToVote = () => {
    // Beside a list of any length the vote would stand below its end.
    flushSync(() => navigate(`/proposals/${view.proposal.id}`, { replace: true }))
    const place = document.getElementById('your-vote')
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }
  const counts = first === 'own' ? overrideEffect(power).adds : power.counted.counts
  return (
    <div className="vote-dock narrow-only">
      <span className="small">
        <span className="muted">{text.dockCounts}</span>
        <br />
        <b className="strong">
          <VoteAmount valueWei={counts} /> PLEN
        </b>
      </span>
      <Button kind="primary" tall className="dock-button" onClick={goToVote}>
        {text.vote}
      </Button>
    </div>
  )
}
