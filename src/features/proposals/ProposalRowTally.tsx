import type { GovernorView } from '../../data/proposals/governorView.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { TallyBar } from '../../ui/primitives/TallyBar.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { rowMessages } from './rowMessages.ts'

/** Middle of a row: the tally from the vote's opening on, before it when the votes are counted from. */
export function ProposalRowTally({ view }: { view: GovernorView }) {
  const text = useMessages(rowMessages)
  const { proposal, state, quorumVotes } = view
  const neverOpened = state === 'Canceled' && (proposal.canceledTimestamp ?? 0n) <= proposal.snapshotTimestamp
  if (state === 'Pending' || neverOpened) {
    return (
      <span className="small second">
        {text.notOpen}
        <span className="micro muted not-open">
          {text.snapshot} <Time at={proposal.snapshotTimestamp} />
        </span>
      </span>
    )
  }
  if (quorumVotes === null) {
    return <span className="small muted reading">{view.governor === 'silent' ? text.silent : text.reading}</span>
  }
  return <TallyBar {...tallyOf(view)} quorumVotes={quorumVotes} thresholdBps={proposal.thresholdBps} />
}

const tallyOf = ({ proposal }: GovernorView) => ({
  forVotes: proposal.forVotes,
  againstVotes: proposal.againstVotes,
  abstainVotes: proposal.abstainVotes,
})
