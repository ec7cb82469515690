import type { ReactNode } from 'react'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { BacktestStatus } from './BacktestStatus.tsx'
import { BacktestTiles } from './BacktestTiles.tsx'
import { messages } from './messages.ts'
import { ReplayProvenance } from './ReplayProvenance.tsx'
import type { BacktestState } from './useBacktest.ts'
import { useFinding } from './useFinding.ts'
import './policyBacktest.css'

/** A report in one card: the finding and four figures. `tools`: a way to the whole of it. */
export function BacktestSummary({ state, tools }: { state: BacktestState; tools?: ReactNode }) {
  const text = useMessages(messages)
  const findingOf = useFinding()
  const { ready } = state
  const finding = ready === null ? null : findingOf(ready.backtest)
  return (
    <Card className="backtest-summary">
      <CardHeader title={text.result} {...(finding !== null && { sentence: finding.lead })} tools={tools} />
      <CardBody>
        {finding !== null && <p className="finding">{finding.title}</p>}
        <BacktestStatus state={state} />
      </CardBody>
      {ready !== null && <BacktestTiles report={ready.backtest.report} />}
      {ready !== null && <ReplayProvenance backtest={ready.backtest} />}
    </Card>
  )
}
