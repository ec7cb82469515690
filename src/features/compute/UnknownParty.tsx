import { useMessages } from '../../ui/language/useMessages.ts'
import { ButtonLink } from '../../ui/primitives/ButtonLink.tsx'
import { Card } from '../../ui/primitives/Card.tsx'
import { EmptyState } from '../../ui/primitives/EmptyState.tsx'
import { PageHead } from '../../ui/primitives/PageHead.tsx'
import { messages } from './messages.ts'

/** A recipient or provider that is not on record. */
export function UnknownParty({ title }: { title: string }) {
  const text = useMessages(messages)
  return (
    <>
      <PageHead title={title} documentTitle={title} />
      <Card>
        <EmptyState title={title} actions={<ButtonLink to="/compute">{text.backToCompute}</ButtonLink>}>
          {text.unknownWhy}
        </EmptyState>
      </Card>
    </>
  )
}
