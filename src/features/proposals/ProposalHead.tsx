import type { GovernorView } from '../../data/proposals/governorView.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import { proposalClassName } from '../../domain/actions/proposalClasses.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import { useLanguage } from '../../ui/language/useLanguage.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { AddressLabel } from '../../ui/primitives/AddressLabel.tsx'
import { Chip } from '../../ui/primitives/Chip.tsx'
import { CopyButton } from '../../ui/primitives/CopyButton.tsx'
import { HiddenText } from '../../ui/primitives/HiddenText.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { detailMessages } from './detailMessages.ts'
import { rowMessages } from './rowMessages.ts'
import { StateChip } from './StateChip.tsx'
import { stateMessages } from './stateMessages.ts'

/** Title with state, class and whether voting was extended above it, and who proposed it below. */
export function ProposalHead({ view }: { view: GovernorView<ProposalRecord> }) {
  const text = useMessages(detailMessages)
  const states = useMessages(stateMessages)
  const untitled = useMessages(rowMessages).untitled
  const { language } = useLanguage()
  const { proposal, state } = view
  const title = proposal.title === '' ? untitled : proposal.title
  return (
    <PageHead
      title={<HiddenText text={title} />}
      documentTitle={text.document(title)}
      crumb={shortHex(proposal.id)}
      chips={
        <>
          {state !== null && <StateChip state={state} vetoed={proposal.vetoed} more={<StateTime view={view} />} />}
          <Chip kind="plain">
            {states.needs(proposalClassName(proposal.class, language), formatShareBps(proposal.thresholdBps))}
          </Chip>
          {proposal.deadline > proposal.originalDeadline && (
            <Chip kind="pending" icon="clock">
              <span>
                {text.extendedTo} <Time at={proposal.deadline} />
              </span>
            </Chip>
          )}
          <CopyButton value={() => window.location.href} label={text.copyAddress} icon="share" />
        </>
      }
      lead={
        <span className="row">
          <span>
            {text.proposed} <Time at={proposal.createdTimestamp} show="date" /> {text.by}
          </span>
          <AddressLabel
            address={proposal.proposer}
            name={proposal.proposerName}
            to={`/delegates/${proposal.proposer}`}
          />
        </span>
      }
    />
  )
}

function StateTime({ view: { proposal, state } }: { view: GovernorView<ProposalRecord> }) {
  const text = useMessages(detailMessages)
  if (state === 'Active') {
    return (
      <>
        {text.closesIn}
        <Time at={proposal.deadline} show="remaining" />
      </>
    )
  }
  if (state === 'Pending') {
    return (
      <>
        {text.opensIn}
        <Time at={proposal.snapshotTimestamp} show="remaining" />
      </>
    )
  }
  if (state === 'Queued' && proposal.etaSeconds !== null) {
    return (
      <>
        {text.until}
        <Time at={proposal.etaSeconds} />
      </>
    )
  }
  return null
}
