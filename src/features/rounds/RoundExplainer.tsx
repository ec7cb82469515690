import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { ReadView } from '../../ui/primitives/ReadView.tsx'
import { WhenNear } from '../../ui/primitives/WhenNear.tsx'
import { roundMessages } from './roundMessages.tsx'
import { useRound } from './useRound.ts'
import { WaterLevelCard } from './WaterLevelCard.tsx'

export type RoundExplainerProps = { epoch: bigint; classNumber: bigint }

/** How the round of a class and epoch is or would be divided, for a page that shows more than that. */
export function RoundExplainer(props: RoundExplainerProps) {
  return (
    <div className="c7">
      <WhenNear>
        <Near {...props} />
      </WhenNear>
    </div>
  )
}

function Near({ epoch, classNumber }: RoundExplainerProps) {
  const text = useMessages(roundMessages)
  const state = useRound(epoch, classNumber)
  if (state.kind === 'ready' && state.data.requests.length > 0) {
    return <WaterLevelCard round={state.data} requests={state.data.requests} source={state.source} />
  }
  return (
    <Card>
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
  )
}
