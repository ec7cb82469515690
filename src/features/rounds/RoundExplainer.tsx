import type { ReactNode } from 'react'
import type { Source } from '../../domain/health/sourced.ts'
import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { Link } from '../../ui/router/Link.tsx'
import { BoundCard } from './BoundCard.tsx'
import { roundMessages } from './roundMessages.tsx'
import { type Round, useRound } from './useRound.ts'
import { useRoundDivision } from './useRoundDivision.ts'
import { WaterLevelCard } from './WaterLevelCard.tsx'

export type RoundExplainerProps = {
  epoch: bigint
  classNumber: bigint
  /** At the right of the chart. */
  beside: ReactNode
}

/** How the round of a class and epoch is or would be divided, for a page that shows more than that. */
export function RoundExplainer(props: RoundExplainerProps) {
  return (
    <WhenNear>
      <Near {...props} />
    </WhenNear>
  )
}

function Near({ epoch, classNumber, beside }: RoundExplainerProps) {
  const text = useMessages(roundMessages)
  const state = useRound(epoch, classNumber)
  if (state.kind === 'ready' && state.data.requests.length > 0) {
    return <Divided round={state.data} source={state.source} beside={beside} />
  }
  return (
    <div className="grid stretch">
      <Card span={7}>
        <CardHeader title={text.round} />
        <CardBody>
          <ReadView state={state} skeleton={{ lines: [100, 100, 100, 60], lineHeight: 36 }}>
            {({ className }) => (
              <EmptyState
                title={text.nobodyAsked(epoch.toString(), className)}
                actions={<ButtonLink to={`/compute/rounds/${epoch}/${classNumber}`}>{text.toRound}</ButtonLink>}
              />
            )}
          </ReadView>
        </CardBody>
      </Card>
      {beside}
    </div>
  )
}

function Divided({ round, source, beside }: { round: Round; source: Source; beside: ReactNode }) {
  const text = useMessages(roundMessages)
  const divided = useRoundDivision(round, round.requests)
  return (
    <>
      <div className="grid stretch">
        <WaterLevelCard
          divided={divided}
          source={source}
          span={7}
          action={<Link to={`/compute/rounds/${round.epoch}/${round.classNumber}`}>{text.toRound}</Link>}
        />
        {beside}
      </div>
      <BoundCard divided={divided} source={source} />
    </>
  )
}
