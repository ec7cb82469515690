import { lazy, Suspense } from 'react'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { DecisionsCard } from './overview/DecisionsCard.tsx'
import { GlanceColumn } from './overview/GlanceColumn.tsx'
import { OverviewHead } from './overview/OverviewHead.tsx'
import { OverviewTiles } from './overview/OverviewTiles.tsx'

const PowerAndCompute = lazy(() => import('./overview/PowerAndCompute.tsx'))

/**
 * What is to be decided, who holds power, where the GPUs go, and whether the page is right. Each part reads for itself, so
 * that an answer draws its own part anew and not the page.
 */
export default function OverviewPage() {
  return (
    <>
      <OverviewHead />
      <OverviewTiles />
      <div className="grid stretch">
        <DecisionsCard />
        <div className="stack c4">
          <WhenNear>
            <GlanceColumn />
          </WhenNear>
        </div>
      </div>
      <WhenNear>
        <Suspense fallback={<div className="place" />}>
          <PowerAndCompute />
        </Suspense>
      </WhenNear>
    </>
  )
}
