import { lazy, Suspense } from 'react'
import { useDataSource } from '../../../data/health/useDataSource.ts'
import { OpenDecisions } from '../../../features/proposals/OpenDecisions.tsx'
import { OpenDecisionsPlace } from '../../../features/proposals/OpenDecisionsPlace.tsx'
import { ReadView } from '../../../ui/primitives/ReadView.tsx'
import { useOpenDecisions } from './useOpenDecisions.ts'

const ChainProposalList = lazy(async () => ({
  default: (await import('../../../features/proposals/ChainProposalList.tsx')).ChainProposalList,
}))

/** What is to be decided, read from the chain while the indexer can't be relied on. */
export function DecisionsCard() {
  const source = useDataSource()
  const decisions = useOpenDecisions()
  if (source === 'chain') {
    return (
      <div className="c8">
        <Suspense fallback={<div className="place" />}>
          <ChainProposalList />
        </Suspense>
      </div>
    )
  }
  if (decisions.kind === 'ready') {
    return <OpenDecisions open={decisions.data.open} decided={decisions.data.decided} source={decisions.source} />
  }
  return (
    <OpenDecisionsPlace>
      <ReadView state={decisions} skeleton={{ lines: [40, 100, 100, 100, 100], lineHeight: 36 }}>
        {() => null}
      </ReadView>
    </OpenDecisionsPlace>
  )
}
