import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import type { GovernorView } from '../../data/proposals/governorView.ts'
import { readState } from '../../data/query/readState.ts'
import { votingPowerQueryOptions } from '../../data/voting/votingPowerQuery.ts'
import { openConnect } from '../../data/wallet/connectDialogStore.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { formatShareBps } from '../../domain/format/formatShareBps.ts'
import type { Address } from '../../domain/hex.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { messages } from './messages.ts'
import { VoteContent } from './VoteContent.tsx'
import './voting.css'

/** "Your vote": what it counts for and why, the choice, or what was recorded. Figures come from the governor. */
export function VotePanel({ view }: { view: GovernorView }) {
  const { address } = useAccount()
  return address === null ? <Reader view={view} /> : <Voter key={address} view={view} account={address} />
}

function Voter({ view, account }: { view: GovernorView; account: Address }) {
  const text = useMessages(messages)
  const config = useConfig()
  const { proposalId, snapshotTimestamp } = view.proposal
  const state = readState(useQuery(votingPowerQueryOptions(config, { proposalId, account, snapshotTimestamp })))
  return (
    <PanelFrame>
      <ReadView state={state} skeleton={{ lines: [100, 100, 62, 100, 100] }}>
        {(power) => <VoteContent view={view} power={power} account={account} />}
      </ReadView>
      {state.kind === 'ready' && <Provenance source={state.source} what={text.provenance} />}
    </PanelFrame>
  )
}

function Reader({ view }: { view: GovernorView }) {
  const text = useMessages(messages)
  return (
    <PanelFrame>
      <CardBody>
        <div className="stack tight">
          <p className="small second">{text.connectLead}</p>
          <Button kind="primary" wide tall icon="wallet" onClick={() => openConnect()}>
            {text.connect}
          </Button>
          <p className="small muted">{text.capNote(formatShareBps(view.proposal.powerCapBps))}</p>
        </div>
      </CardBody>
    </PanelFrame>
  )
}

function PanelFrame({ children }: { children: ReactNode }) {
  const text = useMessages(messages)
  return (
    <Card className="vote-panel" labelledBy="your-vote">
      <CardHeader title={text.yourVote} id="your-vote" />
      {children}
    </Card>
  )
}
