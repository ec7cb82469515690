import type { DelegatesPage } from '../../data/delegates/delegatesQuery.ts'
import type { ReadState } from '../../domain/health/readState.ts'
import { WhereTheGpusGo } from '../../features/compute/WhereTheGpusGo.tsx'
import type { CurrentDivision } from '../../features/compute/useCurrentDivision.ts'
import { WhoHoldsPower } from '../../features/delegation/WhoHoldsPower.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'

export type PowerAndComputeProps = {
  power: ReadState<DelegatesPage>
  capWei: bigint
  compute: ReadState<CurrentDivision | null>
}

/** Lower half of the overview: votes beside GPU-hours. Loaded when it comes near. */
export default function PowerAndCompute({ power, capWei, compute }: PowerAndComputeProps) {
  return (
    <div className="grid stretch">
      {power.kind === 'ready' ? (
        <WhoHoldsPower
          accounts={power.data.accounts}
          capWei={capWei}
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
