import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import { accountBallotsQueryOptions } from '../../data/voting/accountBallotsQuery.ts'
import { overrideEffect } from '../../data/voting/overrideEffect.ts'
import { voteSituation } from '../../data/voting/voteSituation.ts'
import type { VotingPower } from '../../data/voting/votingPowerQuery.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { Segmented } from '../../ui/primitives/Segmented.tsx'
import { DelegateVote } from './DelegateVote.tsx'
import { messages } from './messages.ts'
import { OwnVote } from './OwnVote.tsx'
import { RecordedVote } from './RecordedVote.tsx'
import { VoteForm } from './VoteForm.tsx'

export type VoteContentProps = { view: GovernorView; power: VotingPower; account: Address }

/** What the account did, then what it still can do. */
export function VoteContent({ view, power, account }: VoteContentProps) {
  const text = useMessages(messages)
  const config = useConfig()
  const { proposal, state } = view
  const situation = voteSituation(power, state)
  const { canCast, hasVotedAsDelegate, hasVotedOwn, phase } = situation
  const [wanted, setWanted] = useState<'delegate' | 'own'>('delegate')
  const hasVoted = hasVotedAsDelegate || hasVotedOwn
  const ballots = useQuery({
    ...accountBallotsQueryOptions(config, { voter: account, proposals: [proposal.id] }),
    enabled: hasVoted,
  }).data?.data.ballots
  const ballotOf = (kind: 'Delegate' | 'Override') => ballots?.find((ballot) => ballot.kind === kind) ?? null
  if (account === config.contracts.treasury) return <Note>{text.treasury}</Note>
  if (situation.isEmpty) return <Nothing />
  const as = canCast.includes(wanted) ? wanted : (canCast[0] ?? null)
  const shownAs = as ?? (hasVoted ? null : power.counted.pastVotes > 0n ? 'delegate' : 'own')
  return (
    <CardBody>
      <div className="stack tight">
        <p className="small second">{leadWords()}</p>
        {hasVotedAsDelegate && (
          <RecordedVote
            proposal={proposal.id}
            kind="delegate"
            ballot={ballotOf('Delegate')}
            support={power.ballot.support}
            countsWei={power.ballot.asDelegateWei}
          />
        )}
        {hasVotedOwn && (
          <RecordedVote
            proposal={proposal.id}
            kind="own"
            ballot={ballotOf('Override')}
            support={null}
            countsWei={power.ballot.ownWei}
          />
        )}
        {canCast.length === 2 && (
          <Segmented
            label={text.mode}
            value={as ?? 'delegate'}
            onChange={setWanted}
            options={[
              { value: 'delegate', label: text.modeDelegate },
              { value: 'own', label: text.modeOwn },
            ]}
          />
        )}
        {shownAs === 'delegate' && (
          <DelegateVote power={power} powerCapBps={proposal.powerCapBps} isPending={phase === 'pending'} />
        )}
        {shownAs === 'own' && <OwnVote power={power} />}
        {as !== null && (
          <VoteForm
            key={as}
            proposalId={proposal.proposalId}
            as={as}
            countsWei={as === 'own' ? overrideEffect(power).adds : power.counted.counts}
          />
        )}
        <p className="small muted">{text.capNote(formatShareBps(proposal.powerCapBps))}</p>
      </div>
    </CardBody>
  )

  function leadWords(): string {
    if (hasVotedAsDelegate && hasVotedOwn) return text.leadBoth
    if (as === 'own') return text.leadOwn
    if (as === 'delegate') return text.leadDelegate
    if (hasVoted) return text.leadRecorded
    return phase === 'pending' ? text.leadPending : `${text.leadClosed} ${text.notVoted}`
  }
}

function Note({ children }: { children: string }) {
  return (
    <CardBody>
      <Callout>{children}</Callout>
    </CardBody>
  )
}

function Nothing() {
  const text = useMessages(messages)
  return (
    <CardBody>
      <div className="stack tight">
        <p className="small second">{text.nothing}</p>
        <Callout>{text.nothingText}</Callout>
        <ButtonLink wide to="/delegates">
          {text.delegateNext}
        </ButtonLink>
      </div>
    </CardBody>
  )
}
