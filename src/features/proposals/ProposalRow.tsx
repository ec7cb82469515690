import type { ReactNode } from 'react'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRowItem } from '../../data/proposals/proposalsQuery.ts'
import type { VoteSupport } from '../../data/voting/votingPowerQuery.ts'
import { proposalClassName } from '../../domain/actions/proposalClasses.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { ProposalRowTally } from './ProposalRowTally.tsx'
import { ProposalRowTime } from './ProposalRowTime.tsx'
import { rowMessages } from './rowMessages.ts'
import { StateChip } from './StateChip.tsx'

export type ProposalRowProps = {
  view: GovernorView<ProposalRowItem>
  /** What it would do. */
  effect: ReactNode
  /** What the reader's account voted, if it did. */
  myVote?: VoteSupport | null
  /** Leaves the state out where the list is about one state. */
  withoutState?: boolean
}

/** One proposal of a list: title, what it would do, chips; tally; deadline. The whole row is one link. */
export function ProposalRow({ view, effect, myVote = null, withoutState = false }: ProposalRowProps) {
  const text = useMessages(rowMessages)
  const { proposal, state } = view
  const { language } = useLanguage()
  return (
    <Link className="prow" to={`/proposals/${proposal.id}`}>
      <div>
        <div className="title">
          <HiddenText text={proposal.title === '' ? text.untitled : proposal.title} />
        </div>
        <div className="effect-line">{effect}</div>
        <div className="meta">
          {!withoutState && state !== null && <StateChip state={state} vetoed={proposal.vetoed} />}
          <Chip kind="plain">{proposalClassName(proposal.class, language)}</Chip>
          {myVote !== null && (
            <Chip kind={VOTE_CHIP[myVote]} icon="check">
              {text.voted[myVote]}
            </Chip>
          )}
          <span>
            {text.by}{' '}
            {proposal.proposerName !== null && proposal.proposerName !== '' && (
              <>
                <HiddenText text={proposal.proposerName} />{' '}
              </>
            )}
            <span className="mono">{shortHex(proposal.proposer)}</span>
          </span>
        </div>
      </div>
      <ProposalRowTally view={view} />
      <ProposalRowTime view={view} />
    </Link>
  )
}

const VOTE_CHIP = { For: 'for', Against: 'against', Abstain: 'abstain' } as const
