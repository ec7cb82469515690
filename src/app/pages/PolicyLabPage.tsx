import { policyOf } from '../../domain/policy/policyOf.ts'
import { policyStatus } from '../../domain/policy/policyStatus.ts'
import { projectBound } from '../../domain/policy/projectBound.ts'
import { ProjectFlop } from '../../features/policies/ProjectFlop.tsx'
import { BacktestResult } from '../../features/policyBacktest/BacktestResult.tsx'
import { useBacktest } from '../../features/policyBacktest/useBacktest.ts'
import { useFinding } from '../../features/policyBacktest/useFinding.ts'
import { WorkInFlight } from '../../features/policyBacktest/WorkInFlight.tsx'
import { DraftEditor } from '../../features/policyLab/DraftEditor.tsx'
import { LabHead } from '../../features/policyLab/LabHead.tsx'
import { usePolicyLab } from '../../features/policyLab/usePolicyLab.ts'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'

export default function PolicyLabPage() {
  const lab = usePolicyLab()
  const backtest = useBacktest(lab.change)
  const findingOf = useFinding()
  const inForce = lab.policies
    .filter((policy) => policyStatus(policy, lab.nowSeconds) === 'inForce')
    .map((policy) => policyOf(policy))
  const draftBound = projectBound(lab.change?.add.map(({ rules }) => rules) ?? [])
  return (
    <>
      <LabHead lab={lab} finding={backtest.ready === null ? null : findingOf(backtest.ready.backtest)} />
      <div className="grid">
        <div className="c4 stack">
          <DraftEditor lab={lab} />
        </div>
        <div className="c8 stack">
          <BacktestResult state={backtest}>
            {lab.change !== null && <WorkInFlight change={lab.change} />}
            {draftBound !== null && (
              <WhenNear>
                <ProjectFlop bound={projectBound(inForce)} draft={draftBound} />
              </WhenNear>
            )}
          </BacktestResult>
        </div>
      </div>
    </>
  )
}
