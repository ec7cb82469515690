import { presentCap } from '../../../domain/governor/presentPower.ts'
import { YourPosition } from '../../../features/delegation/YourPosition.tsx'
import { SourcesCard } from '../../../features/health/SourcesCard.tsx'
import { RulesInForce } from '../../../features/policies/RulesInForce.tsx'
import { useLargestDelegates } from './useLargestDelegates.ts'

/** Beside the decisions: the reader's own position, the rules in force, the state of the sources. */
export function GlanceColumn() {
  const power = useLargestDelegates()
  return (
    <>
      <YourPosition capWei={power.kind === 'ready' ? presentCap(power.data) : 0n} />
      <RulesInForce />
      <SourcesCard />
    </>
  )
}
