import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { useDeadlines } from '../../data/localChain/deadlineStore.ts'
import { councilQueryOptions } from '../../data/proposals/councilQuery.ts'
import { proposalIdOf } from '../../data/proposals/proposalIdOf.ts'
import type { ProposalRecord } from '../../data/proposals/proposalQuery.ts'
import { useProposal } from '../../data/proposals/useProposal.ts'
import { useAccount } from '../../data/wallet/useAccount.ts'
import { groupDigits } from '../../domain/format/groupDigits.ts'
import { shortHex } from '../../domain/format/shortHex.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { detailMessages } from '../../features/proposals/detailMessages.ts'
import { NextStep } from '../../features/proposals/NextStep.tsx'
import { ProposalHead } from '../../features/proposals/ProposalHead.tsx'
import { ProposalRail } from '../../features/proposals/ProposalRail.tsx'
import '../../features/proposals/proposals.css'
import { SummaryTab } from '../../features/proposals/SummaryTab.tsx'
import { TallyCard } from '../../features/proposals/TallyCard.tsx'
import { useGovernorViews } from '../../features/proposals/useGovernorViews.ts'
import { VetoCard } from '../../features/proposals/VetoCard.tsx'
import { ballotCount } from '../../features/voting/ballotCount.ts'
import { LargestVotes } from '../../features/voting/LargestVotes.tsx'
import { VoteDock } from '../../features/voting/VoteDock.tsx'
import { VotePanel } from '../../features/voting/VotePanel.tsx'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { classNames } from '../../ui/primitives/classNames.ts'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { Skeleton } from '../../ui/primitives/Skeleton.tsx'
import { Tabs } from '../../ui/primitives/Tabs.tsx'
import { oneOf } from '../../ui/router/oneOf.ts'
import { useRoute } from '../../ui/router/useRoute.ts'
import { useSearchParameter } from '../../ui/router/useSearchParameter.ts'

const ActionsTab = lazy(() =>
  import('../../features/proposals/ActionsTab.tsx').then((module) => ({ default: module.ActionsTab })),
)
const ProposalImpact = lazy(() => import('./ProposalImpact.tsx').then((module) => ({ default: module.ProposalImpact })))
const TimelineTab = lazy(() =>
  import('../../features/proposals/TimelineTab.tsx').then((module) => ({ default: module.TimelineTab })),
)
const VotesTab = lazy(() =>
  import('../../features/voting/VotesTab.tsx').then((module) => ({ default: module.VotesTab })),
)

const TABS = ['summary', 'actions', 'impact', 'votes', 'timeline'] as const

export default function ProposalPage() {
  const text = useMessages(detailMessages)
  const id = proposalIdOf(useRoute().params['id'] ?? '')
  if (id !== null) return <ProposalOf key={id} id={id} />
  return (
    <>
      <PageHead title={text.badId} documentTitle={text.badId} />
      <EmptyState title={text.badId} actions={<ButtonLink to="/proposals">{text.backToList}</ButtonLink>}>
        {text.badIdText}
      </EmptyState>
    </>
  )
}

function ProposalOf({ id }: { id: `0x${string}` }) {
  const state = useProposal(id)
  const title = useMessages(detailMessages).proposalId(shortHex(id))
  return (
    <>
      {state.kind !== 'ready' && <PageHead title={title} documentTitle={title} crumb={shortHex(id)} />}
      <ReadView state={state} skeleton={{ lines: [22, 70, 44, 100, 100, 86, 100], lineHeight: 20 }}>
        {(record, source) => <ProposalContent record={record} source={source} />}
      </ReadView>
    </>
  )
}

function ProposalContent({ record, source }: { record: ProposalRecord; source: Source }) {
  const text = useMessages(detailMessages)
  const config = useConfig()
  const { address } = useAccount()
  const [tab] = useSearchParameter('tab', oneOf(...TABS), 'summary')
  const { views, source: governor } = useGovernorViews([record], source)
  const council = useQuery(councilQueryOptions(config, record.proposalId, address)).data
  const view = views[0]
  const { snapshotTimestamp, deadline, etaSeconds } = view?.proposal ?? record
  useDeadlines('proposal', [snapshotTimestamp + 1n, deadline + 1n, ...(etaSeconds === null ? [] : [etaSeconds])])
  if (view === undefined) return null
  const { proposal } = view
  const counts = { actions: String(proposal.actionCount), votes: groupDigits(String(ballotCount(proposal))) }
  return (
    <>
      <ProposalHead view={view} />
      <ProposalRail view={view} timelockDelaySeconds={council?.data.timelockDelaySeconds ?? null} />
      <div className={classNames('grid prop', tab === 'summary' && 'at-summary')}>
        <div className="c8 stack parts">
          <div className="part-tabs">
            <Tabs
              label={text.tabsLabel}
              current={tab}
              tabs={TABS.map((value) => ({
                value,
                label: text.tabs[value],
                ...((value === 'actions' || value === 'votes') && { count: counts[value] }),
              }))}
            />
          </div>
          <div className="part stack">
            <Suspense fallback={<Skeleton lines={[60, 100, 84, 92]} />}>
              {tab === 'summary' && <SummaryTab view={view} source={source} />}
              {tab === 'actions' && <ActionsTab view={view} source={source} />}
              {tab === 'impact' && <ProposalImpact proposal={proposal} />}
              {tab === 'votes' && <VotesTab view={view} />}
              {tab === 'timeline' && <TimelineTab view={view} source={source} />}
            </Suspense>
          </div>
        </div>
        <div className="c4 stack side">
          <div className="next-step">
            <NextStep view={view} />
          </div>
          <div className="tally-place">
            <TallyCard view={view} source={governor ?? source} />
          </div>
          <div className="vote-place stack">
            <VotePanel view={view} />
            {council !== undefined && <VetoCard view={view} council={council.data} source={council.source} />}
          </div>
          <div className="largest-place">
            <LargestVotes view={view} />
          </div>
        </div>
      </div>
      <VoteDock view={view} />
    </>
  )
}
