import { useQuery } from '@tanstack/react-query'
import { openProposalsFromChainQueryOptions } from '../../data/chain/openProposalsFromChain.ts'
import { useConfig } from '../../data/config/useConfig.ts'
import { readState } from '../../data/query/readState.ts'
import type { Proposal } from '../../domain/governor/proposal.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Callout } from '../../ui/primitives/Callout.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { chainListMessages } from './chainListMessages.ts'
import { ProposalRow } from './ProposalRow.tsx'
import './proposals.css'
import { RowEffect } from './RowEffect.tsx'
import { useActionContext } from './useActionContext.ts'
import { useGovernorViews } from './useGovernorViews.ts'

/** While the indexer can't be trusted: what is still to be voted on, queued or executed, from the chain alone. */
export function ChainProposalList() {
  const text = useMessages(chainListMessages)
  const state = readState(useQuery(openProposalsFromChainQueryOptions(useConfig())))
  return (
    <Card>
      <div className="body">
        <Callout kind="warn">{text.fromChain}</Callout>
      </div>
      <ReadView state={state} skeleton={{ lines: [46, 72, 30, 58, 80, 24] }}>
        {(proposals, source) =>
          proposals.length === 0 ? <EmptyState title={text.nothing} /> : <Rows proposals={proposals} source={source} />
        }
      </ReadView>
    </Card>
  )
}

function Rows({ proposals, source }: { proposals: readonly Proposal[]; source: Source }) {
  const text = useMessages(chainListMessages)
  const context = useActionContext()
  const { views } = useGovernorViews(proposals, source)
  return (
    <>
      {views.map((view) => {
        const row = { ...view.proposal, calls: view.proposal.actions }
        return (
          <ProposalRow
            key={view.proposal.id}
            view={{ ...view, proposal: row }}
            effect={<RowEffect proposal={row} context={context} />}
            myVote={null}
          />
        )
      })}
      <Provenance source={source} what={text.provenance} />
    </>
  )
}
