import { useMessages } from '../../ui/language/useMessages.ts'
import { Card } from '../../ui/primitives/Card.tsx'
import { CardBody } from '../../ui/primitives/CardBody.tsx'
import { CardHeader } from '../../ui/primitives/CardHeader.tsx'
import { messages } from './messages.ts'

/** What nobody can compute beforehand, said plainly. */
export function OtherImpact({ count }: { count: number }) {
  const text = useMessages(messages)
  return (
    <Card>
      <CardHeader title={text.others} />
      <CardBody>
        <p>
          {text.othersText(count)} {text.seeActions}
        </p>
      </CardBody>
    </Card>
  )
}
