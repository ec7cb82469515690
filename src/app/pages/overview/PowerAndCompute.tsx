import { presentCap } from '../../../domain/governor/presentPower.ts'
import { WhereTheGpusGo } from '../../../features/compute/WhereTheGpusGo.tsx'
import { useCurrentDivision } from '../../../features/compute/useCurrentDivision.ts'
import { WhoHoldsPower } from '../../../features/delegation/WhoHoldsPower.tsx'
import { Card } from '../../../ui/primitives/Card.tsx'
import { ReadView } from '../../../ui/primitives/ReadView.tsx'
import { useLargestDelegates } from './useLargestDelegates.ts'

/** Lower half of the overview: votes beside GPU-hours. Loaded when it comes near. */
export default function PowerAndCompute() {
  const power = useLargestDelegates()
  const compute = useCurrentDivision()
  return (
    <div className="grid stretch">
      {power.kind === 'ready' ? (
        <WhoHoldsPower
          accounts={power.data.accounts}
          capWei={presentCap(power.data)}
          powerCapBps={power.data.governance?.powerCapBps ?? 0}
          source={power.source}
        />
      ) : (
        <Card span={6}>
          <ReadView state={power} skeleton={{ lines: [40, 100, 100, 100] }}>
            {() => null}
          </ReadView>
        </Card>
      )}
      <WhereTheGpusGo state={compute} />
    </div>
  )
}
