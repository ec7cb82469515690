import { lazy, Suspense } from 'react'
import { useHealth } from '../../data/health/useHealth.ts'
import type { DataHealth } from '../../domain/health/dataHealth.ts'

const HealthWarning = lazy(async () => ({ default: (await import('./HealthWarning.tsx')).HealthWarning }))

/** At most one warning about the page's own sources: the worst. Nothing while all is well, and then nothing is loaded. */
export function HealthBanner() {
  const health = useHealth()
  if (health === null || isWell(health)) return null
  return (
    <Suspense fallback={null}>
      <HealthWarning health={health} />
    </Suspense>
  )
}

function isWell({ state, endpointReachable, indexerReachable, endpointBehind }: DataHealth): boolean {
  const isWarned = state === 'mismatch' || state === 'halted' || state === 'lagging'
  return !isWarned && endpointReachable && indexerReachable && !endpointBehind
}
