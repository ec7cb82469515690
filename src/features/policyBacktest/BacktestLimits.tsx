import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { messages } from './messages.ts'

/** What a reader must not take from a replay. */
export function BacktestLimits() {
  const text = useMessages(messages)
  return (
    <Card>
      <CardHeader title={text.limits} />
      <CardBody>
        <ul className="replay-limits">
          {text.limitList.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
