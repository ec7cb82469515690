import { useMemo } from 'react'
import { useConfig } from '../../data/config/useConfig.ts'
import { formatMilliHours } from '../../domain/format/formatMilliHours.ts'
import type { Source } from '../../domain/health/sourced.ts'
import { settlementCalls } from '../../domain/rounds/settlementCalls.ts'
import { divideRound } from '../../domain/waterLevel/divideRound.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { Button } from '../../ui/primitives/Button.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { Provenance } from '../../ui/primitives/Provenance.tsx'
import { roundMessages } from './roundMessages.tsx'
import { submitSettlement } from './submitRoundCall.ts'
import type { Round } from './useRound.ts'

/** Anyone settles: the level is computed here, the contract only checks that it is the one. */
export function SettleCard({ round, source }: { round: Round; source: Source }) {
  const text = useMessages(roundMessages)
  const config = useConfig()
  const division = useMemo(() => divideRound(round.requests, round.terms), [round])
  const calls = settlementCalls(round.requestCount)
  const settle = () => {
    void submitSettlement(config, round, division.level, {
      title: text.settleTitle,
      summary: text.settleSummary(
        formatMilliHours(division.dividedMilliHours),
        round.className,
        round.epoch.toString(),
      ),
    })
  }
  return (
    <Card>
      <CardHeader title={text.settleTitle} sentence={text.settleSentence} />
      <CardBody>
        <div className="stack tight">
          <dl className="round-ledger">
            <div className="between">
              <dt>{text.gave}</dt>
              <dd className="num">{formatMilliHours(division.dividedMilliHours)}</dd>
            </div>
            <div className="between">
              <dt>{text.rest}</dt>
              <dd className="num">{formatMilliHours(division.restMilliHours)}</dd>
            </div>
            <div className="between">
              <dt>{text.transactions}</dt>
              <dd className="num">{calls}</dd>
            </div>
          </dl>
          {calls > 1 && <p className="small second">{text.severalTransactions(calls)}</p>}
          <Button kind="primary" wide tall onClick={settle}>
            {text.settle}
          </Button>
        </div>
      </CardBody>
      <Provenance source={{ ...source, kind: 'browser' }} what={text.levelFrom} />
    </Card>
  )
}
