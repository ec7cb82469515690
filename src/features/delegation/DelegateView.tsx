import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { type DelegateProfile, delegateQueryOptions } from '../../data/delegates/delegateQuery.ts'
import { readState } from '../../data/query/readState.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { presentCap } from '../../domain/governor/presentPower.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { Source } from '../../domain/health/sourced.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressMark } from '../../ui/primitives/AddressMark.tsx'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { CopyButton } from '../../ui/primitives/CopyButton.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { LedgerBar } from '../../ui/primitives/LedgerBar.tsx'
import { Legend } from '../../ui/primitives/Legend.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { Delegators } from './Delegators.tsx'
import { messages } from './messages.ts'
import { Statement } from './Statement.tsx'
import { formatVotes, smaller } from './tokenAmount.ts'
import { VotingRecord } from './VotingRecord.tsx'
import { YouAndThisDelegate } from './YouAndThisDelegate.tsx'
import './delegation.css'

const BALLOTS_A_PAGE = 20
const MOST_BALLOTS = 1000

/** One account: what it votes with, for whom, and how it voted. */
export function DelegateView({ address }: { address: Address }) {
  const text = useMessages(messages)
  const [ballots, setBallots] = useState(BALLOTS_A_PAGE)
  const query = useQuery({
    ...delegateQueryOptions(useConfig(), { id: address, ballots }),
    placeholderData: (before) => (before?.data.account?.id === address ? before : undefined),
  })
  const state = readState(query)
  return (
    <>
      {state.kind !== 'ready' && (
        <PageHead title={text.profileOf(shortHex(address))} documentTitle={shortHex(address)} />
      )}
      <ReadView state={state} skeleton={{ lines: [40, 100, 100], lineHeight: 36 }}>
        {({ account, governance, treasury }, source) =>
          account === null ? (
            <>
              <PageHead title={text.profileOf(shortHex(address))} documentTitle={text.unknown} />
              <Card>
                <EmptyState title={text.unknown} actions={<ButtonLink to="/delegates">{text.back}</ButtonLink>}>
                  {text.unknownWhy}
                </EmptyState>
              </Card>
            </>
          ) : (
            <Profile
              profile={account}
              capWei={presentCap({ governance, treasury })}
              powerCapBps={governance?.powerCapBps ?? 0}
              proposalCount={governance?.proposalCount ?? 0}
              source={source}
              onMore={
                account.ballots.length === ballots && ballots < MOST_BALLOTS
                  ? () => setBallots(Math.min(ballots * 2, MOST_BALLOTS))
                  : undefined
              }
            />
          )
        }
      </ReadView>
    </>
  )
}

type ProfileProps = {
  profile: DelegateProfile
  capWei: bigint
  powerCapBps: number
  proposalCount: number
  source: Source
  onMore: (() => void) | undefined
}

function Profile({ profile, capWei, powerCapBps, proposalCount, source, onMore }: ProfileProps) {
  const text = useMessages(messages)
  const isYou = useAccount().address === profile.id
  const counts = smaller(profile.votes, capWei)
  const above = profile.votes - counts
  const name = profile.statementName === '' ? null : profile.statementName
  return (
    <>
      <PageHead
        mark={<AddressMark address={profile.id} big />}
        title={name === null ? shortHex(profile.id) : <HiddenText text={name} />}
        documentTitle={name ?? shortHex(profile.id)}
        lead={
          <span className="row">
            <span className="mono">{shortHex(profile.id)}</span>
            <CopyButton value={profile.id} />
            {isYou && <span className="you">{text.yourself}</span>}
          </span>
        }
      />
      <StatTiles>
        <StatTile
          label={text.votesHeld}
          value={formatVotes(profile.votes)}
          note={text.fromDelegators(String(profile.delegatorCount))}
        />
        <StatTile label={text.countsFor} value={formatVotes(counts)} note={text.capIs(formatShareBps(powerCapBps))} />
        <StatTile
          label={text.participation}
          value={profile.voteCount}
          note={text.participationNote(String(proposalCount))}
        />
        <StatTile label={text.takenBack} value={formatVotes(profile.weightTakenBack)} note={text.takenBackNote} />
      </StatTiles>
      <div className="grid">
        <div className="stack c8">
          <Card>
            <CardHeader title={text.heldAndCounted} sentence={text.heldSentence} />
            <div className="body stack tight">
              <LedgerBar
                height={16}
                sentence={text.barSentence(formatVotes(profile.votes), formatVotes(counts))}
                parts={[
                  { value: counts, tone: 'main' },
                  { value: above, tone: 'main', fill: 'hatch' },
                ]}
                limit={{ value: capWei, label: text.cap(formatVotes(capWei)) }}
              />
              <Legend
                entries={[
                  { tone: 'main', label: text.counted, value: formatVotes(counts) },
                  { tone: 'main', fill: 'hatch', label: text.aboveCap, value: formatVotes(above) },
                ]}
              />
              {above > 0n && <Callout>{text.sybil}</Callout>}
            </div>
            <Provenance source={source} />
          </Card>
          <VotingRecord profile={profile} source={source} onMore={onMore} />
        </div>
        <div className="stack c4">
          <Statement profile={profile} source={source} />
          <YouAndThisDelegate delegate={profile.id} name={name} votesWei={profile.votes} capWei={capWei} />
          <Delegators profile={profile} source={source} />
        </div>
      </div>
    </>
  )
}
