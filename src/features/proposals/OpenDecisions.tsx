import { useMemo } from 'react'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRowItem } from '../../data/proposals/proposalsQuery.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { KindSummary } from './KindSummary.tsx'
import { openMessages } from './openMessages.ts'
import { ProposalRow } from './ProposalRow.tsx'
import './proposals.css'
import { StateChip } from './StateChip.tsx'
import { useGovernorViews } from './useGovernorViews.ts'
import { useMyVotes } from './useMyVotes.ts'

export type OpenDecisionsProps = {
  /** Pending and open proposals, soonest deadline first, and some whose vote has ended: `openDecisionsQueryOptions`. */
  open: readonly ProposalRowItem[]
  decided: readonly ProposalRowItem[]
  source: Source
}

/** Card of the overview: what is to be decided, and what was decided lately. Fills the column it is put into. */
export function OpenDecisions({ open, decided, source }: OpenDecisionsProps) {
  const text = useMessages(openMessages)
  const proposals = useMemo(() => [...open, ...decided], [open, decided])
  const { views, source: governor } = useGovernorViews(proposals, source)
  const votes = useMyVotes(open.map((proposal) => proposal.id))
  // The same elements as before while nothing in them changed: React then leaves the rows alone.
  const rows = useMemo(
    () =>
      views
        .slice(0, open.length)
        .map((view) => (
          <ProposalRow
            key={view.proposal.id}
            view={view}
            effect={<KindSummary proposal={view.proposal} />}
            myVote={votes.get(view.proposal.id) ?? null}
            withoutState
          />
        )),
    [views, open.length, votes],
  )
  return (
    <Card span={8}>
      <CardHeader
        title={text.openDecisions}
        sentence={text.openSentence}
        tools={<Link to="/proposals">{text.all}</Link>}
      />
      <div className="open-rows">
        {open.length === 0 && <EmptyState title={text.nothingOpen}>{text.nothingOpenText}</EmptyState>}
        {rows}
      </div>
      {decided.length > 0 && <p className="group-line">{text.decided}</p>}
      {views.slice(open.length).map((view) => (
        <DecidedRow key={view.proposal.id} view={view} />
      ))}
      <Provenance source={governor ?? source} what={text.provenance} />
    </Card>
  )
}

function DecidedRow({ view: { proposal, state } }: { view: GovernorView }) {
  const text = useMessages(openMessages)
  const share = formatRatio(proposal.forVotes, proposal.forVotes + proposal.againstVotes)
  return (
    <Link className="decided" to={`/proposals/${proposal.id}`}>
      <b>
        <HiddenText text={proposal.title} />
      </b>
      <span className="num note">
        {state === 'Executed' && proposal.executedTimestamp !== null ? (
          <>
            {text.inForceSince} <Time at={proposal.executedTimestamp} show="date" />
          </>
        ) : (
          text.shareOf(share, formatShareBps(proposal.thresholdBps))
        )}
      </span>
      <span>{state !== null && <StateChip state={state} vetoed={proposal.vetoed} />}</span>
    </Link>
  )
}
