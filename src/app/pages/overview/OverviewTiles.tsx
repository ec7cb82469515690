import { useCurrentDivision } from '../../../features/compute/useCurrentDivision.ts'
import { OverviewFigures } from './OverviewFigures.tsx'
import { useLargestDelegates } from './useLargestDelegates.ts'

/** Compute and votes in four figures, as soon as they have been read. */
export function OverviewTiles() {
  const power = useLargestDelegates()
  const compute = useCurrentDivision()
  return (
    <OverviewFigures
      {...(compute.kind === 'ready' && { division: compute.data })}
      {...(power.kind === 'ready' && { governance: power.data.governance })}
    />
  )
}
