import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { delegatesQueryOptions } from '../../data/delegates/delegatesQuery.ts'
import { useDataSource } from '../../data/health/useDataSource.ts'
import { openDecisionsQueryOptions } from '../../data/proposals/openDecisionsQuery.ts'
import { useDeferredRead } from '../../data/query/useDeferredRead.ts'
import { presentCap } from '../../domain/governor/presentPower.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import { formatRatio } from '../../domain/format/formatRatio.ts'
import { useCurrentDivision } from '../../features/compute/useCurrentDivision.ts'
import { YourPosition } from '../../features/delegation/YourPosition.tsx'
import { SourcesCard } from '../../features/health/SourcesCard.tsx'
import { RulesInForce } from '../../features/policies/RulesInForce.tsx'
import { OpenDecisions } from '../../features/proposals/OpenDecisions.tsx'
import { openMessages } from '../../features/proposals/openMessages.ts'
import { useNow } from '../../ui/clock/useNow.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { StatTile } from '../../ui/primitives/StatTile.tsx'
import { StatTiles } from '../../ui/primitives/StatTiles.tsx'
import { Time } from '../../ui/primitives/Time.tsx'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { overviewMessages } from './overviewMessages.ts'

const ChainProposalList = lazy(async () => ({
  default: (await import('../../features/proposals/ChainProposalList.tsx')).ChainProposalList,
}))
const PowerAndCompute = lazy(() => import('./PowerAndCompute.tsx'))

const LARGEST = { first: 8, skip: 0, onlyWithStatement: false, name: '' }

/** What is to be decided, who holds power, where the GPUs go, and whether the page is right. */
export default function OverviewPage() {
  const text = useMessages(overviewMessages)
  const listText = useMessages(openMessages)
  const config = useConfig()
  const source = useDataSource()
  const now = useNow()
  // Whole minutes: the list is not asked for anew with each second.
  const atSeconds = now === null ? 0n : now - (now % 60n)
  const decisions = useDeferredRead(
    useQuery({
      ...openDecisionsQueryOptions(config, { atSeconds }),
      enabled: now !== null,
      placeholderData: (before) => before,
    }),
  )
  const power = useDeferredRead(useQuery(delegatesQueryOptions(config, LARGEST)))
  const compute = useCurrentDivision()
  const governance = power.kind === 'ready' ? power.data.governance : null
  const capWei = power.kind === 'ready' ? presentCap(power.data) : 0n
  const division = compute.kind === 'ready' ? compute.data : null
  const [largest] = division?.division.shares ?? []
  const open = decisions.kind === 'ready' ? decisions.data.open : null
  const votable = open?.filter((proposal) => now !== null && proposal.snapshotTimestamp < now).length ?? 0
  return (
    <>
      <PageHead
        title={open === null ? text.title : text.finding(votable, open.length - votable)}
        documentTitle={text.title}
        lead={
          division === null ? (
            text.lead
          ) : (
            <>
              {text.epochRuns(division.epoch.toString())} <Time at={division.times.end} />. {text.lead}
            </>
          )
        }
        actions={
          <ButtonLink kind="primary" icon="plus" to="/proposals/new">
            {text.newProposal}
          </ButtonLink>
        }
      />
      <StatTiles>
        <StatTile
          label={division === null ? text.capacity : text.capacityOf(division.className)}
          value={division === null ? '–' : formatMilliHours(division.capacityMilliHours, { maximumFractionDigits: 0 })}
          note={division === null ? text.noEpoch : text.inEpoch(division.epoch.toString())}
        />
        <StatTile
          label={text.largestRecipient}
          value={
            largest === undefined || division === null
              ? '–'
              : formatRatio(largest.milliHours, division.capacityMilliHours)
          }
          note={largest?.parent.name ?? text.noEpoch}
        />
        <StatTile
          label={text.half}
          value={division === null ? '–' : division.division.holdersOfHalf}
          note={division === null ? text.noEpoch : text.halfNote(division.division.shares.length)}
        />
        <StatTile
          label={text.holders}
          value={governance === null ? '–' : governance.holderCount}
          note={governance === null ? '' : text.holdersNote(governance.delegateCount)}
        />
      </StatTiles>
      <div className="grid stretch">
        {source === 'chain' ? (
          <div className="c8">
            <Suspense fallback={<div className="place" />}>
              <ChainProposalList />
            </Suspense>
          </div>
        ) : decisions.kind === 'ready' ? (
          <OpenDecisions open={decisions.data.open} decided={decisions.data.decided} source={decisions.source} />
        ) : (
          <Card span={8} className="tall">
            <CardHeader title={listText.openDecisions} sentence={listText.openSentence} />
            <ReadView state={decisions} skeleton={{ lines: [40, 100, 100, 100, 100], lineHeight: 36 }}>
              {() => null}
            </ReadView>
          </Card>
        )}
        <div className="stack c4">
          <WhenNear>
            <YourPosition capWei={capWei} />
            <RulesInForce />
            <SourcesCard />
          </WhenNear>
        </div>
      </div>
      <WhenNear>
        <Suspense fallback={<div className="place" />}>
          <PowerAndCompute power={power} capWei={capWei} compute={compute} />
        </Suspense>
      </WhenNear>
    </>
  )
}
