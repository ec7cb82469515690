import { BacktestResult } from '../../features/policyBacktest/BacktestResult.tsx'
import { useBacktest } from '../../features/policyBacktest/useBacktest.ts'
import { useFinding } from '../../features/policyBacktest/useFinding.ts'
import { WorkInFlight } from '../../features/policyBacktest/WorkInFlight.tsx'
import { DraftEditor } from '../../features/policyLab/DraftEditor.tsx'
import { LabHead } from '../../features/policyLab/LabHead.tsx'
import { usePolicyLab } from '../../features/policyLab/usePolicyLab.ts'

export default function PolicyLabPage() {
  const lab = usePolicyLab()
  const backtest = useBacktest(lab.change)
  const findingOf = useFinding()
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
          </BacktestResult>
        </div>
      </div>
    </>
  )
}
